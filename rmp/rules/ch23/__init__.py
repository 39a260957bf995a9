"""Chapter 23, children who are managed under MAPPA, one module a topic."""
