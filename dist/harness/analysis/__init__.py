"""Analyses scripts from their syntax trees; never runs them."""
