"""Reads scripts by their syntax tree; never runs them."""
