"""Chapter 6, identification and notification: one module a topic."""
