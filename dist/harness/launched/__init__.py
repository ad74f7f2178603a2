"""The process of a step that a launcher starts, here or on another machine."""
