"""Prevents scripts from installing packages, for every detectable way to call pip."""
