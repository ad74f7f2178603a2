/** Changes to what a step writes: columns, types, rows and files. */
import type { Label, Mutation, Project } from '../mutation.ts';
import { textOf } from '../mutation.ts';
import { readProject } from '../project-files.ts';
import { afterMain, changeTable, tablesWritten } from '../python-edits.ts';
import { seeded } from '../seeded.ts';
import { type Baseline, changed, isRead, type WrittenTable, writtenTables } from './baseline.ts';

export function outputMutations(baseline: Baseline): Mutation[] {
  const tables = writtenTables(baseline).filter(({ step }) => isRead(baseline, step));
  return [
    ...tables.flatMap((table) => tableMutations(baseline, table)),
    ...tables.flatMap((table) => fileMutations(baseline, table)),
  ];
}

/** A statement about the table `t`, and the column that it is about. */
interface Change {
  readonly what: string;
  readonly code: string;
  readonly column?: string;
  readonly also?: readonly string[];
}

function tableMutations(baseline: Baseline, table: WrittenTable): Mutation[] {
  const random = seeded(`${baseline.name}/${table.step}/${table.file}`);
  const names = Object.keys(table.columns);
  const numbers = names.filter((name) => 'if'.includes(table.columns[name] ?? ''));
  const changes: Change[] = [
    ...random.some(names, 2).map((column) => ({
      what: `drop ${column}`,
      code: `t = t.drop(columns=["${column}"])`,
      column,
    })),
    ...random.some(names, 1).map((column) => ({
      what: `rename ${column}`,
      code: `t = t.rename(columns={"${column}": "renamed_${column}"})`,
      column,
      also: [`renamed_${column}`],
    })),
    ...random.some(numbers, 1).map((column) => ({
      what: `text in ${column}`,
      code: `t["${column}"] = "v_" + t["${column}"].astype(str)`,
      column,
    })),
    ...random.some(numbers, 1).map((column) => ({
      what: `nulls in ${column}`,
      code: `t["${column}"] = t["${column}"].astype(object).where(t.index % 2 == 0)`,
      column,
    })),
    { what: 'no rows', code: 't = t.iloc[0:0]' },
  ];
  return changes.map((change) => ({
    id: `${baseline.name}/${table.step}.${table.output}/${table.file}/${change.what}`,
    kind: 'data',
    label: {
      fault: 'data',
      ...(change.column === undefined ? {} : { column: change.column }),
      alsoColumns: change.also ?? [],
      names: [table.file, table.output],
      origin: table.step,
      // A merge fails on both of its sides.
      ...(change.column === 'customer_id' ? { alsoSteps: ['usage', 'clean'] } : {}),
    } satisfies Label,
    project: changed(baseline.name, (project) => writeChanged(project, table, change.code)),
  }));
}

/** Changes the table in the script where it calls pandas to write it; otherwise the written file. */
export function writeChanged(project: Project, table: WrittenTable, code: string): void {
  const written = tablesWritten(textOf(project, table.script));
  const own =
    written.find(({ file }) => file === table.file) ?? written.find(({ file }) => file === null);
  const { variable } = own ?? {};
  const alone = written.filter((one) => one.variable === variable).length === 1;
  if (variable !== undefined && alone) {
    const renamed = code.replaceAll(/\bt\b(?=[ .[])/g, variable);
    changeTable(project, table.script, variable, renamed);
    return;
  }
  const csv = table.file.endsWith('.csv');
  const read = csv ? 'read_csv(_file, dtype=str, keep_default_na=False)' : 'read_parquet(_file)';
  afterMain(
    project,
    table.script,
    [
      'import pandas as pd',
      `_file = output_paths["${table.output}"] + "/${table.file}"`,
      `t = pd.${read}`,
      code,
      `t.to_${csv ? 'csv' : 'parquet'}(_file, index=False)`,
    ].join('\n'),
  );
}

function fileMutations(baseline: Baseline, table: WrittenTable): Mutation[] {
  const fileLine = `_file = output_paths["${table.output}"] + "/${table.file}"`;
  const changes = {
    'file under another name': `import os\n${fileLine}\nos.rename(_file, output_paths["${table.output}"] + "/other_${table.file}")`,
    'file cut in half': `${fileLine}\n_bytes = open(_file, "rb").read()\nopen(_file, "wb").write(_bytes[: len(_bytes) // 2 - 1])`,
    'file of zero bytes beside another': `${fileLine}\nopen(_file, "wb").close()\nopen(output_paths["${table.output}"] + "/_SUCCESS.txt", "w").write("ok")`,
  };
  const random = seeded(`files ${baseline.name}/${table.step}/${table.file}`);
  return random.some(Object.entries(changes), 1).map(([what, code]) => ({
    id: `${baseline.name}/${table.step}.${table.output}/${table.file}/${what}`,
    kind: 'data',
    label: { fault: 'data', names: [table.file], origin: table.step },
    project: changed(baseline.name, (project) => afterMain(project, table.script, code)),
  }));
}

/** The keys of a JSON file that a step writes. */
export function jsonKeyMutations(): Mutation[] {
  const models = [
    {
      pipeline: 'quickstart',
      step: 'train',
      path: 'output_paths["model"]',
      keys: ['label', 'features', 'classes'],
      file: 'model',
    },
    {
      pipeline: 'churn',
      step: 'evaluate',
      path: 'output_paths["evaluation"] + "/metrics.json"',
      keys: ['accuracy', 'rows'],
      file: 'metrics.json',
    },
  ] as const;
  return models.flatMap(({ pipeline, step, path, keys, file }) =>
    keys.map(
      (key): Mutation => ({
        id: `${pipeline}/${step}/${file}/without key ${key}`,
        kind: 'data',
        label: {
          fault: 'data',
          column: key,
          names: [file, 'model.json', 'evaluation'],
          origin: step,
        },
        project: changed(pipeline, (project) => {
          const script = `scripts/${readProject(pipeline).pipeline.steps[step]?.script}`;
          afterMain(
            project,
            script,
            `import json\n_data = json.load(open(${path}))\ndel _data["${key}"]\njson.dump(_data, open(${path}, "w"))`,
          );
        }),
      }),
    ),
  );
}
