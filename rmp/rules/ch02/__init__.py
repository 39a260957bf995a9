"""Chapter 2, the lead agency and the police, one module a topic."""
