"""Chapter 10, disclosure to third parties, one module a topic."""
