"""Where the harness lies: what is below it is not the user's code."""
import os

HARNESS_DIR = os.path.dirname(os.path.abspath(__file__))
