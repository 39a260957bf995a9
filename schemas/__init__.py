"""The case file: models, vocabularies, faults, and the published JSON Schema."""
