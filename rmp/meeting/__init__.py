"""The meeting as it is held: its agenda, who must be there, what closing it starts (chapters 13a and 13b)."""
