"""The work of a step that imports a hostile package."""
import uuid
from pathlib import Path

from surroundings import describe


def use_package(package, out):
    use = getattr(package, "use", None)
    if use is not None:
        print("use:", use())
    print(describe())
    unique = getattr(package, "unique", uuid.uuid4)
    Path(out, "unique.txt").write_text(str(unique()))
