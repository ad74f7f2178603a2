"""Keeps a script from installing packages, on every way to pip that can be seen."""
