import type { Files } from './files.ts';

/** Chains of ten in parallel; one step in the middle asks for a column that no step writes. */
export function chainFiles(count: number): Files {
  const name = (index: number) => `step_${String(index).padStart(5, '0')}`;
  const chains = 10;
  const steps = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      name(index),
      {
        script: index === count / 2 ? 'bad.py' : 'ok.py',
        ...(index < chains
          ? {}
          : { input_paths: { rows: { from: `${name(index - chains)}.rows` } } }),
        output_paths: { rows: 'out/rows' },
      },
    ]),
  );
  return {
    'pipeline.json': JSON.stringify({ name: `chain-${count}`, script_dirs: ['scripts'], steps }),
    'scripts/ok.py': OK,
    'scripts/bad.py': BAD,
  };
}

/** Many steps that run one script, which fails after much output. */
export function oneScriptFiles(count: number): Files {
  const names = Array.from({ length: count }, (_, index) => `b${index}`);
  const steps = Object.fromEntries(names.map((name) => [name, { script: 'b.py', depends_on: [] }]));
  return {
    'pipeline.json': JSON.stringify({ name: 'one-script', steps }),
    'b.py': `def main(input_paths, output_paths, environ_vars, job_args):
    for number in range(400):
        print("line", number, "of a log as long as such lines are")
    raise RuntimeError("no connection to the feature store")
`,
  };
}

const OK = `import os


def main(input_paths, output_paths, environ_vars, job_args):
    with open(os.path.join(output_paths["rows"], "rows.csv"), "w") as file:
        file.write("id,amount\\n1,2\\n")
`;

const BAD = `import csv
import os


def main(input_paths, output_paths, environ_vars, job_args):
    with open(os.path.join(input_paths["rows"], "rows.csv"), newline="") as file:
        rows = list(csv.DictReader(file))
    print(rows[0]["price"])
`;
