"""The rules of chapters 6, 7 and 11, one module a chapter or topic."""
