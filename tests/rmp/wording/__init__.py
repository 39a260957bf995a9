"""Tests of the wording checks."""
