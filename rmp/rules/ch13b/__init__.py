"""Chapter 13b: the minutes: written, approved, sent, kept, asked for and cited."""
