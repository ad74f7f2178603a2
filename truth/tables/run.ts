/**
 * `npm run test:tables`: columns, types, nulls and rows of CSV files in the report must be those of
 * `pandas.read_csv`.
 *
 * `make_tables.py` writes seeded CSV files of every kind (quotes, separators, null words, numeric
 * headers, nullable integers, booleans, dates, BOM, no header, ragged rows, CR LF …) and what pandas
 * makes of them. One step writes all of them; the profile of its output is compared. Differences by
 * design have a name in `DESIGNED` and are listed apart.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { JsonFile } from '../../src/reporters/json-report-schema.ts';
import { writeProject } from '../project-files.ts';
import { removeFolder } from '../remove-folder.ts';
import { runProduct, SOURCE_CLI } from '../run-product.ts';
import { publishRegion } from '../truth-doc.ts';
import { pythonWith, TEST_REQUIREMENTS } from '../venv.ts';
import { differences, type Expected } from './compare-profile.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    dist: { type: 'string' },
    keep: { type: 'boolean', default: false },
    'no-publish': { type: 'boolean', default: false },
  },
});
const cli = values.dist === undefined ? SOURCE_CLI : path.resolve(values.dist, 'cli', 'index.js');
const python = pythonWith(TEST_REQUIREMENTS);
const source = mkdtempSync(path.join(tmpdir(), 'truth-made-'));
mkdirSync(path.join(source, 'tables'));
execFileSync(python, [path.join(import.meta.dirname, 'make_tables.py'), source], {
  stdio: 'inherit',
});
const expected = (
  JSON.parse(readFileSync(path.join(source, 'expected.json'), 'utf8')) as Expected[]
).filter(({ name }) => name.includes(values.only ?? ''));

const wrong: string[] = [];
const designed: string[] = [];
let count = 0;
// A profile lists a limited number of files.
for (let from = 0; from < expected.length; from += 20) {
  await compareBatch(expected.slice(from, from + 20));
}
await removeFolder(source);
const summary = [
  `${count} generated CSV tables: ${count - wrong.length - designed.length} as pandas reads them, ${designed.length} different by design, ${wrong.length} wrong.`,
  ...(wrong.length === 0 ? [] : ['Wrong:', '```text', ...wrong, '```']),
  ...(designed.length === 0 ? [] : ['Different by design:', '```text', ...designed, '```']),
];
console.log(summary.join('\n'));
if (values.only === undefined && !values['no-publish']) publishRegion('tables', summary.join('\n'));
if (wrong.length > 0) process.exitCode = 1;

async function compareBatch(batch: readonly Expected[]): Promise<void> {
  const dir = writeProject(tablesProject(batch), 'tables');
  const { report, text } = await runProduct(dir, { cli, python });
  if (report === undefined) throw new Error(text);
  for (const one of batch) {
    const output = report.script_results[stepName(one)]?.outputs[0];
    compareOne(
      one,
      output?.files.find((file) => file.path === one.name),
    );
  }
  if (values.keep) console.log(dir);
  else await removeFolder(dir);
}

function compareOne(one: Expected, file: JsonFile | undefined): void {
  count += 1;
  const found = differences(one, file);
  if (found.length === 0) return;
  const line = `${one.name}: ${found.join('; ')}`.slice(0, 400);
  if (one.design === null) wrong.push(line);
  else designed.push(`${line} (${one.design})`);
}

/** A step for each table: it copies the file, as nothing that pandas would write again is the same. */
function tablesProject(batch: readonly Expected[]): Parameters<typeof writeProject>[0] {
  const script = `import shutil


def main(input_paths, output_paths, environ_vars, job_args):
    shutil.copy(job_args.file, output_paths["data"])
`;
  return {
    files: new Map([['scripts/copy_table.py', script]]),
    pipeline: {
      name: 'tables',
      script_dirs: ['scripts'],
      steps: Object.fromEntries(
        batch.map((one) => [
          stepName(one),
          {
            script: 'copy_table.py',
            output_paths: { data: `out/${stepName(one)}` },
            job_args: { file: path.join(source, 'tables', one.name) },
          },
        ]),
      ),
    },
  };
}

function stepName({ name }: Expected): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, '_');
}
