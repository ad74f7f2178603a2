"""Starts, reaps and kills every process of a run; imports no user code."""
