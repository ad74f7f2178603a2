/** Consumers that check their data themselves and say in words of their own what is wrong. */
import type { Mutation } from '../mutation.ts';
import { type ChainLabel, chainMutation } from './chain.ts';

interface Check {
  readonly change: string;
  readonly code: string;
  readonly label: ChainLabel;
  readonly withoutLabels?: boolean;
}

const DROP = 't = t.drop(columns=["label"])';
const COLUMN: ChainLabel = { fault: 'data', column: 'label', names: ['table.csv', 'data'] };
const ROWS: ChainLabel = { fault: 'data', names: ['table.csv', 'data'] };

const CHECKS: Readonly<Record<string, Check>> = {
  'missing required columns': {
    change: DROP,
    code: 'missing = [c for c in ["id", "label"] if c not in table.columns]\n    if missing:\n        raise ValueError(f"Missing required columns: {missing}")',
    label: COLUMN,
  },
  'set of missing columns': {
    change: DROP,
    code: 'missing = {"id", "label"} - set(table.columns)\n    if missing:\n        raise RuntimeError(f"input lacks {missing}")',
    label: COLUMN,
  },
  'label not found': {
    change: 't = t.rename(columns={"label": "label_true"})',
    code: 'if "label" not in table:\n        raise ValueError(f"Label fields [\'label\'] not found in data. Available columns: {list(table.columns)}")',
    label: { ...COLUMN, alsoColumns: ['label_true'] },
  },
  'assert column': {
    change: DROP,
    code: 'assert "label" in table.columns, "label column required"',
    label: COLUMN,
  },
  'bare assert': {
    change: DROP,
    code: 'assert "label" in table.columns',
    label: COLUMN,
  },
  'count of columns': {
    change: DROP,
    code: 'if table.shape[1] != 3:\n        raise ValueError(f"Expected 3 columns, got {table.shape[1]}")',
    label: ROWS,
  },
  'no rows': {
    change: 't = t.iloc[0:0]',
    code: 'if table.empty:\n        raise ValueError("no training data")',
    label: ROWS,
  },
  'assert rows': {
    change: 't = t.iloc[0:0]',
    code: 'assert len(table) > 0, "empty table"',
    label: ROWS,
  },
  'type of a column': {
    change: 't["amount"] = "v_" + t["amount"].astype(str)',
    code: 'if table["amount"].dtype != "float64":\n        raise TypeError(f"amount must be float, got {table[\'amount\'].dtype}")',
    label: { fault: 'data', column: 'amount', names: ['table.csv', 'data'] },
  },
  'own file check': {
    change: 't = t',
    withoutLabels: true,
    code: 'if not (folder / "labels.csv").exists():\n        raise FileNotFoundError(f"labels.csv not found in {folder}")',
    label: { fault: 'data', names: ['labels.csv'] },
  },
};

export function ownCheckMutations(): Mutation[] {
  return Object.entries(CHECKS).flatMap(([what, check]) =>
    (['flow', 'input'] as const).flatMap((source) =>
      [0, 2].map((passes) =>
        chainMutation({
          ...check,
          id: `chain/own check: ${what}/${source} over ${passes}`,
          source,
          passes,
          consumer: `from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    folder = Path(input_paths["data"])
    table = pd.read_csv(folder / "table.csv")
    ${check.code}
    table.to_csv(Path(output_paths["result"]) / "table.csv", index=False)
`,
        }),
      ),
    ),
  );
}
