# status: passed
# codes: none
# neighbours: unchanged
import os

with open("cache.txt", "w") as file:
    file.write("made at import")


def use():
    return os.path.exists("cache.txt")
