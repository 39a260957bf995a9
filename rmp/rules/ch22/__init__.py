"""Chapter 22, victims, one module a topic."""
