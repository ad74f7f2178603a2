"""Prints all cases as JSON: `[name, write, read]`.

`write` and `read` are the code of two scripts. `f` is the path of the file `name` in the output
or the input, and `d` its directory; `t` is a small table, `a` an array.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import arrays
import models
import pandas_tables
import plain_files
import tables

CASES = []
for module in (pandas_tables, tables, arrays, models, plain_files):
    CASES += [[module.__name__, *case] for case in module.cases()]
print(json.dumps(CASES))
