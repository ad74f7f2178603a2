import type { PipelineText, Project } from '../mutation.ts';

/** Two scripts, of which one writes the file `name` and the other reads it. */
export interface FormatCase {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly write: string;
  readonly read: string;
}

/** A pipeline with a pair of steps for each case. */
export function formatsProject(cases: readonly FormatCase[]): Project {
  const files = new Map<string, string>();
  const pipeline: PipelineText = { name: 'formats', script_dirs: ['scripts'], steps: {} };
  for (const { id, name, write, read } of cases) {
    const [writer, reader] = [`${id}_write`, `${id}_read`];
    files.set(`scripts/${writer}.py`, script(`output_paths["data"]`, name, write));
    files.set(
      `scripts/${reader}.py`,
      script(
        `input_paths["data"]`,
        name,
        `${read}\nopen(output_paths["done"] + "/done.txt", "w").write("ok")`,
      ),
    );
    pipeline.steps[writer] = { script: `${writer}.py`, output_paths: { data: `out/${writer}` } };
    pipeline.steps[reader] = {
      script: `${reader}.py`,
      input_paths: { data: { from: `${writer}.data` } },
      output_paths: { done: `out/${reader}` },
    };
  }
  return { files, pipeline };
}

function script(directory: string, name: string, code: string): string {
  const imports = [
    ...(/\bnp\.|\ba\b/.test(code) ? ['import numpy as np'] : []),
    ...(/\bpd\.|\bt\b/.test(code) ? ['import pandas as pd'] : []),
  ];
  const values = [
    ...(/\ba\b/.test(code) ? ['a = np.arange(160.0).reshape(20, 8) / 7'] : []),
    ...(/\bt\b/.test(code) ? [TABLE] : []),
  ];
  const body = [`f = ${directory} + ${JSON.stringify(`/${name}`)}`, ...values, code].join('\n');
  const indented = body.split('\n').map((line) => `    ${line}`);
  return `${imports.join('\n')}


def main(input_paths, output_paths, environ_vars, job_args):
${indented.join('\n')}
`;
}

const TABLE = `t = pd.DataFrame(
    {
        "id": range(50),
        "x": [at / 7 for at in range(50)],
        "name": ["é" + str(at) for at in range(50)],
        "flag": [at % 2 == 0 for at in range(50)],
        "day": ["2024-01-%02d" % (at % 28 + 1) for at in range(50)],
    }
)`;
