"""Chapter 14, what the documents must hold, one module a topic."""
