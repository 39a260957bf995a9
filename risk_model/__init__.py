"""Assessing: what a rule and a finding are, conditions, the calendar; the rules of chapters 6, 7 and 11."""
