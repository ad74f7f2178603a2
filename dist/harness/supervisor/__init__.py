"""Starts, reaps and ends every process of a run; imports nothing of the user's."""
