"""Exercises and marking: the room is kept free for them."""
