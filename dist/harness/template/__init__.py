"""Imports what several steps import, once, and forks the steps."""
