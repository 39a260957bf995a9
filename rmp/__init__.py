"""Planning: pillars, wording, coverage, clocks, report and check; the rules of chapters 1, 10, 12, 13a and 27."""
