"""Chapter 7, levels of management, referral, recall: one module a topic."""
