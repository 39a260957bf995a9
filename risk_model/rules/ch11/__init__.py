"""Chapter 11, risk assessment: one module a topic."""
