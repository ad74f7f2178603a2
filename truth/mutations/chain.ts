/** A chain of small steps: a source or a declared input, steps that hand everything on, a consumer. */
import type { Label, Mutation, PipelineText, Project } from '../mutation.ts';

export interface ChainOptions {
  readonly id: string;
  /** Whether the table comes from a step or lies in the repository. */
  readonly source: 'flow' | 'input';
  /** Number of steps that hand the table on. */
  readonly passes: number;
  /** Python that changes the table `t` before it is written. */
  readonly change: string;
  /** The second file, `labels.csv`, is not written. */
  readonly withoutLabels?: boolean;
  /** Body of the consumer: `folder` is the directory that it reads. */
  readonly consumer: string;
  readonly label: ChainLabel;
}

/** The origin follows from the chain. */
export type ChainLabel = Omit<Label, 'origin'> & { readonly names: readonly string[] };

const COLUMNS = ['id', 'amount', 'label'] as const;

/** 40 rows, as the source makes them. */
const ROWS = Array.from({ length: 40 }, (_, at) => [
  at + 1,
  ((at * 37) % 101) / 2,
  at % 3 === 0 ? 1 : 0,
]);

export function chainMutation(options: ChainOptions): Mutation {
  const { id, source, passes, label } = options;
  const first = passes > 0 ? 'pass1' : 'consume';
  const origin = source === 'flow' ? 'produce' : `input:${first}.raw`;
  return {
    id,
    kind: source === 'flow' ? 'data' : 'input',
    label: {
      ...label,
      names: label.names.map((name) => (name === 'data' && source === 'input' ? 'raw' : name)),
      origin,
    },
    project: () => chain(options),
  };
}

function chain({ source, passes, change, withoutLabels = false, consumer }: ChainOptions): Project {
  const files = new Map<string, string>();
  const pipeline: PipelineText = { name: 'chain', script_dirs: ['scripts'], steps: {} };
  let before: string | { from: string } = 'data/raw';
  // The declared input has a name that no output has.
  const raw = (script: string) =>
    before === 'data/raw' ? script.replace('input_paths["data"]', 'input_paths["raw"]') : script;
  const inputs = () => ({ [before === 'data/raw' ? 'raw' : 'data']: before });
  if (source === 'flow') {
    files.set('scripts/produce.py', producer(change, withoutLabels));
    pipeline.steps['produce'] = { script: 'produce.py', output_paths: { data: 'out/produce' } };
    before = { from: 'produce.data' };
  } else {
    inputFiles(files, change, withoutLabels);
  }
  for (let pass = 1; pass <= passes; pass += 1) {
    files.set(`scripts/pass${pass}.py`, raw(PASS));
    pipeline.steps[`pass${pass}`] = {
      script: `pass${pass}.py`,
      input_paths: inputs(),
      output_paths: { data: `out/pass${pass}` },
    };
    before = { from: `pass${pass}.data` };
  }
  files.set('scripts/consume.py', raw(consumer));
  pipeline.steps['consume'] = {
    script: 'consume.py',
    input_paths: inputs(),
    output_paths: { result: 'out/result' },
  };
  return { files, pipeline };
}

function producer(change: string, withoutLabels: boolean): string {
  return `import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    t = pd.DataFrame(
        {
            "id": range(1, 41),
            "amount": [at * 37 % 101 / 2 for at in range(40)],
            "label": [1 if at % 3 == 0 else 0 for at in range(40)],
        }
    )
    ${change}
    t.to_csv(output_paths["data"] + "/table.csv", index=False)
${withoutLabels ? '' : '    t.head(3).to_csv(output_paths["data"] + "/labels.csv", index=False)\n'}`;
}

const PASS = `from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    for file in Path(input_paths["data"]).glob("*.csv"):
        table = pd.read_csv(file)
        table.to_csv(Path(output_paths["data"]) / file.name, index=False)
`;

/** The same change as in the producer, to files that lie in the repository. */
function inputFiles(files: Map<string, string>, change: string, withoutLabels: boolean): void {
  let columns: string[] = [...COLUMNS];
  let rows: (string | number)[][] = ROWS.map((row) => [...row]);
  if (change.includes('drop(')) {
    columns = ['id', 'amount'];
    rows = rows.map((row) => row.slice(0, 2));
  }
  if (change.includes('rename(')) columns = ['id', 'amount', 'target'];
  if (change.includes('"v_"'))
    rows = rows.map(([id, amount, label]) => [id ?? 0, `v_${amount}`, label ?? 0]);
  if (change.includes('iloc[0:0]')) rows = [];
  if (change.includes('None'))
    rows = rows.map(([id, amount, label], at) => [
      id ?? 0,
      at === 20 ? '' : (amount ?? 0),
      label ?? 0,
    ]);
  const text = (part: typeof rows) =>
    `${[columns, ...part].map((row) => row.join(',')).join('\n')}\n`;
  files.set('data/raw/table.csv', text(rows));
  if (!withoutLabels) files.set('data/raw/labels.csv', text(rows.slice(0, 3)));
}
