"""Writes variants of the inputs of steps: tables with no rows, gaps, other types."""
