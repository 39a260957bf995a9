"""Parts of a case and its report as plain words for documents, one module per part. Nothing is worked out here."""
