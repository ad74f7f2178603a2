import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { FileProfile } from '../data/profile.ts';
import { profileGiven } from '../data/profile-given.ts';
import type { DeriveJob } from '../python/derive-process.ts';
import type { StepReport } from '../report/report.ts';

/** The inputs of a step as they were in the run. */
export interface GivenInput {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Relative paths of its tables; empty for an input that is a file itself. */
  readonly tables: readonly { readonly path: string; readonly format: string }[];
}

/** The inputs of a step that are data, with the tables in them. */
export async function givenInputs(
  step: StepReport,
  baseDir: string,
): Promise<readonly GivenInput[]> {
  const given = step.inputs.filter(({ source }) => source === 'flow' || source === 'declared');
  return Promise.all(
    given.map(async ({ name, path: shown }) => {
      const absolute = path.resolve(baseDir, shown);
      const profile = await profileGiven(absolute);
      const tables = profile.files.filter(isVaried).map(({ path: file, format }) => ({
        ...{ format },
        path: profile.kind === 'file' ? '' : file,
      }));
      return { name, path: absolute, tables };
    }),
  );
}

function isVaried({ table, format, compression, damaged }: FileProfile): boolean {
  return table !== undefined && compression === undefined && !damaged && FORMATS.has(format);
}

/** Those that `table_files.py` writes. */
const FORMATS: ReadonlySet<string> = new Set(['csv', 'tsv', 'json', 'jsonl', 'parquet']);

/** A copy of an input, in which the tables are to be replaced. */
export interface VariedInput {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly jobs: readonly Omit<DeriveJob, 'id'>[];
}

/** Copies an input that has tables below a directory; without its tables, which are written later. */
export async function copyInput(
  input: GivenInput,
  variant: string,
  directory: string,
): Promise<VariedInput> {
  const target = path.join(directory, input.name, path.basename(input.path));
  const jobs = input.tables.map(({ path: file, format }) => ({
    ...{ format, variant },
    source: path.join(input.path, file),
    target: path.join(target, file),
  }));
  const sources = new Set(jobs.map(({ source }) => source));
  if (!sources.has(path.join(input.path))) {
    await cp(input.path, target, {
      recursive: true,
      filter: (source) => !sources.has(source),
    });
  }
  return { name: input.name, path: target, jobs };
}
