"""The directory of the harness: files in it are not user code."""
import os

HARNESS_DIR = os.path.dirname(os.path.abspath(__file__))
