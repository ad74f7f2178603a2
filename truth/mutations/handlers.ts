/** The same faults behind every usual handler, over 0 to 3 steps that hand the table on. */
import type { Mutation } from '../mutation.ts';
import { type ChainLabel, chainMutation } from './chain.ts';

/** What a consumer does with an exception of `work`. */
const HANDLERS: Readonly<Record<string, string>> = {
  'bare raise': 'except Exception:\n        raise',
  'sys.exit(1)':
    'except Exception as error:\n        print(f"failed: {error}")\n        sys.exit(1)',
  'status error':
    'except Exception as error:\n        return {"status": "error", "message": str(error)}',
  'raise from':
    'except Exception as error:\n        raise RuntimeError("training failed") from error',
  'log and exit':
    'except Exception:\n        logging.exception("training failed")\n        sys.exit(1)',
};

interface Fault {
  readonly change: string;
  /** Body of the function `work(folder)`. */
  readonly use: string;
  readonly label: ChainLabel;
  readonly withoutLabels?: boolean;
  readonly passes: readonly number[];
}

const READ = 'table = pd.read_csv(folder / "table.csv")';

const FAULTS: Readonly<Record<string, Fault>> = {
  'column dropped': {
    change: 't = t.drop(columns=["label"])',
    use: `${READ}\n    return table["label"].mean()`,
    label: { fault: 'data', column: 'label', names: ['table.csv', 'data'] },
    passes: [0, 1, 2, 3],
  },
  'column renamed': {
    change: 't = t.rename(columns={"label": "target"})',
    use: `${READ}\n    return table[["id", "label"]].sum()`,
    label: {
      fault: 'data',
      column: 'label',
      alsoColumns: ['target'],
      names: ['table.csv', 'data'],
    },
    passes: [0, 2],
  },
  'type changed': {
    change: 't["amount"] = "v_" + t["amount"].astype(str)',
    use: `${READ}\n    return table["amount"].astype(float).mean()`,
    label: { fault: 'data', column: 'amount', names: ['table.csv', 'data'] },
    passes: [0, 1, 2, 3],
  },
  'no rows': {
    change: 't = t.iloc[0:0]',
    use: `${READ}\n    return LinearRegression().fit(table[["amount"]], table["label"])`,
    label: { fault: 'data', names: ['table.csv', 'data'] },
    passes: [0, 1, 2],
  },
  'a null': {
    change: 't.loc[20, "amount"] = None',
    use: `${READ}\n    return LinearRegression().fit(table[["amount"]], table["label"])`,
    label: { fault: 'data', column: 'amount', names: ['table.csv', 'data'] },
    passes: [0, 2],
  },
  'file missing': {
    change: 't = t',
    withoutLabels: true,
    use: 'return pd.read_csv(folder / "labels.csv")["label"].sum()',
    label: { fault: 'data', names: ['labels.csv'] },
    passes: [0, 1, 3],
  },
};

export function handlerMutations(): Mutation[] {
  return Object.entries(FAULTS).flatMap(([what, fault]) =>
    Object.entries(HANDLERS).flatMap(([handler, code]) =>
      (['flow', 'input'] as const).flatMap((source) =>
        fault.passes.map((passes) =>
          chainMutation({
            ...fault,
            id: `chain/${what}/${handler}/${source} over ${passes}`,
            source,
            passes,
            consumer: consumer(fault.use, code),
          }),
        ),
      ),
    ),
  );
}

function consumer(use: string, handler: string): string {
  const sklearn = use.includes('LinearRegression')
    ? 'from sklearn.linear_model import LinearRegression\n'
    : '';
  return `import logging
import sys
from pathlib import Path

import pandas as pd
${sklearn}

def main(input_paths, output_paths, environ_vars, job_args):
    try:
        result = work(Path(input_paths["data"]))
    ${handler}
    (Path(output_paths["result"]) / "result.txt").write_text(str(result))


def work(folder):
    ${use}
`;
}
