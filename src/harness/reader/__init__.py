"""One step in its own process: imports the script, calls `main`, reports the result."""
