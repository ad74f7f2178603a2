"""Imports the common packages of several steps once, and forks the steps."""
