/** A silent change of the data that a step writes, and what a run must say of it. */
import type { JsonContract } from '../../src/reporters/json-report-schema.ts';

export type Drift = JsonContract['drift'][number];

/** What must be among the changes that a run reports. */
export interface Named {
  readonly class: Drift['class'];
  readonly column?: string;
  readonly message: RegExp;
}

export type Expected =
  | Named
  /** A contract does not hold it, for this reason; nothing may be called breaking. */
  | { readonly unseen: string }
  /** Nothing changed for a reader: nothing may be reported. */
  | 'nothing';

export interface SilentCase {
  /** `group/what`: unique. */
  readonly id: string;
  /** Python that writes the files to `out`, with the table `t`. */
  readonly write: string;
  /** Python that changes `t` before it is written. */
  readonly before?: string;
  /** Python that writes instead of `write`. */
  readonly instead?: string;
  /** Python that changes what was written. */
  readonly after?: string;
  readonly expected: Expected;
}

/** Makes cases of one group, which have the same `write`. */
export function group(name: string, write: string) {
  return (
    what: string,
    change: Pick<SilentCase, 'before' | 'instead' | 'after'>,
    expected: Expected,
  ): SilentCase => ({ id: `${name}/${what}`, write, ...change, expected });
}

export function breaking(message: RegExp, column?: string): Expected {
  return { class: 'breaking', message, ...(column === undefined ? {} : { column }) };
}

/** One step of the small pipeline: the same table in every run, but for its arguments. */
export const SILENT_STEP = `import io
import json
import os
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd

ROWS = 120
CITIES = ["Berlin", "Lagos", "Lima", "Osaka"]


def make_table():
    at = np.arange(ROWS)
    return pd.DataFrame(
        {
            "id": at + 1,
            "name": [f"customer {one * 7919 % 997}" for one in at],
            "amount": np.round(np.sin(at) * 40 + 60.5, 3),
            "visits": at * 37 % 50 + 3,
            "city": [CITIES[one * 5 % 4] for one in at],
            "active": at % 3 == 0,
            "day": [f"2024-{one % 12 + 1:02d}-{one % 28 + 1:02d}" for one in at],
            "seen": pd.Timestamp("2024-03-01") + pd.to_timedelta(at * 11, unit="h"),
            "note": [None if one % 5 == 0 else f"note {one % 40}" for one in at],
        }
    )


def main(input_paths, output_paths, environ_vars, job_args):
    scope = {**globals(), "out": Path(output_paths["data"]), "t": make_table()}
    for code in (job_args.before, job_args.write, job_args.after):
        exec(code, scope)
`;
