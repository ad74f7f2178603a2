"""Describes the files that Node cannot read, in a process of limited time and memory."""
