"""Chapter 13a: who attends a Level 2 or 3 meeting, when it is held and what it covers."""
