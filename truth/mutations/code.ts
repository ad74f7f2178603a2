/** Faults of a script that have nothing to do with its data: no data may be accused. */
import { type Label, type Mutation, type Project, textOf } from '../mutation.ts';
import { readProject } from '../project-files.ts';
import { afterMain, atStartOfMain } from '../python-edits.ts';
import { seeded } from '../seeded.ts';
import { type Baseline, changed } from './baseline.ts';

/** Code that fails by itself, though it runs between the reads and the writes of real data. */
const AT_START: Readonly<Record<string, string>> = {
  'name error': 'undefined_name.run()',
  'division by zero': 'ratio = 1 / 0',
  'own lookup': 'codes = {"a": 1}\ncodes["zz"]',
  'text of its own': 'limits = [float(text) for text in ["1.5", "n/k"]]',
  'attribute of None': 'None.columns',
  'missing package': 'import no_such_package_x',
  'wrong argument': 'print("x", no_such_argument=1)',
  'index of its own list': '[1, 2][5]',
  'exit with a code': 'import sys\nsys.exit(3)',
  'assertion of its own': 'assert 1 + 1 == 3, "arithmetic"',
  'own file is missing': 'open("settings.ini").read()',
  'error status': 'return {"status": "error", "message": "not today"}',
  'own frame lacks a column':
    'import pandas as pd\nown = pd.DataFrame({"a": [1, 2]})\nown["no_such_column"]',
  'row of its own': 'row = {"name": "x"}\nrow["amount"]',
  'missing values of its own':
    'import numpy as np\nfrom sklearn.linear_model import LinearRegression\nLinearRegression().fit(np.array([[np.log(-1.0)], [2.0]]), [1, 2])',
};

const AT_END: Readonly<Record<string, string>> = {
  'name error after writing': 'summary = undefined_summary',
  'dies without a word': 'import os\nos._exit(5)',
  'returns a number': 'return 4',
  'bad shape of its own': 'import numpy as np\nnp.zeros(3) + np.zeros(4)',
};

export function codeMutations(baseline: Baseline): Mutation[] {
  const { name, steps } = baseline;
  const { pipeline } = readProject(name);
  const names = steps.map((step) => step.name);
  const scripts = (step: string) => `scripts/${pipeline.steps[step]?.script}`;
  const mutations = (
    codes: Readonly<Record<string, string>>,
    edit: (project: Project, file: string, code: string) => void,
  ) =>
    Object.entries(codes).map(([what, code]) => {
      const step = seeded(`code ${name} ${what}`).pick(names);
      return mutation(baseline, `${step}: ${what}`, (project) =>
        edit(project, scripts(step), code),
      );
    });
  return [
    ...mutations(AT_START, atStartOfMain),
    ...mutations(AT_END, afterMain),
    ...misspeltColumns(baseline, scripts),
  ];
}

/** The consumer misspells a column: its own fault, and the column is told. */
function misspeltColumns(baseline: Baseline, scripts: (step: string) => string): Mutation[] {
  const spots = {
    churn: [
      ['encode', '"signup_date"])', 'signup_date'],
      ['enrich', 'customers.merge(usage, on=environ_vars["ID_FIELD"]', null],
      ['enrich', 'table["balance"]', 'balance'],
      ['clean', '["income"].median', 'income'],
      ['segments', '"balance", "minutes"', 'balance'],
      ['report', 'part["predicted"]', 'predicted'],
      ['usage', '("minutes", "sum")', 'minutes'],
    ],
    'gradient-boosting': [
      ['features', 'table["perimeter_mean"]', 'perimeter_mean'],
      ['calibrate', 'known["score"]', 'score'],
      ['ingest', 'table["diagnosis"]', 'diagnosis'],
    ],
    quickstart: [
      ['split', 'row["individual_id"]', 'individual_id'],
      ['evaluate', '["individual_id"],', 'individual_id'],
      ['report', '"body_mass_g"]', 'body_mass_g'],
    ],
  } as const;
  return spots[baseline.name].flatMap(([step, text, column]) => {
    if (column === null) return [];
    const typo = `${column}s`;
    return [
      mutation(
        baseline,
        `${step}: misspells ${column}`,
        (project) => {
          const file = scripts(step);
          const before = textOf(project, file);
          const after = before.replace(text, text.replace(column, typo));
          if (after === before) throw new Error(`${file} lacks ${text}`);
          project.files.set(file, after);
        },
        { fault: 'code', column: typo, alsoColumns: [column] },
      ),
    ];
  });
}

function mutation(
  { name }: Baseline,
  what: string,
  change: (project: Project) => void,
  label: Label = { fault: 'code' },
): Mutation {
  return { id: `${name}/code/${what}`, kind: 'script', label, project: changed(name, change) };
}
