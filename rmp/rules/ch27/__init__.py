"""Chapter 27, domestic abuse and stalking, one module a topic."""
