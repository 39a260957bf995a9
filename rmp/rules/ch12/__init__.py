"""Chapter 12, the risk management plan, one module a topic."""
