import path from 'node:path';
import type { FileProfile, OutputProfile } from '../../data/profile.ts';
import type { Plan } from '../../pipeline/plan.ts';
import { isFailure } from '../../report/report.ts';
import { outputPath } from '../../workspace/output-path.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { StepOutcome } from '../step/step-outcome.ts';
import type { WantedOfAll } from '../wanted-of-all.ts';

/** A file that only Python can describe. */
export interface WantedFile {
  readonly absolute: string;
  readonly profile: FileProfile;
}

/** Of one run; those nearest to a failure come first. */
const MOST_FILES = 100;
/** With a contract, what is not read is not compared. */
const MOST_FILES_OF_ALL = 1_000;
/** A larger object is not loaded to explain a failure. */
const MOST_BYTES = 268_435_456;

/**
 * The files that can explain the failures of a run and that Node has neither table nor shape of:
 * what a failed step was handed, then the tables upstream, where a fault can have begun.
 * @param all then all other outputs with files that it wants
 */
export function wantedFiles(
  plan: Plan,
  outcomes: ReadonlyMap<string, StepOutcome>,
  workspace: Workspace,
  all?: WantedOfAll,
): readonly WantedFile[] {
  const failed = plan.steps.filter(({ name }) => isExplained(outcomes.get(name)));
  if (failed.length === 0 && all === undefined) return [];
  const found = new Map<FileProfile, WantedFile>();
  const add = (root: string, profile: OutputProfile, isWanted: typeof isUnread) => {
    for (const file of profile.files) {
      if (found.size >= (all === undefined ? MOST_FILES : MOST_FILES_OF_ALL)) return;
      if (!isWanted(file) || found.has(file)) continue;
      found.set(file, { absolute: fileIn(root, profile, file), profile: file });
    }
  };
  for (const { name, inputs } of failed) {
    const { otherInputs = [], inputPaths = {}, opened = [] } = outcomes.get(name) ?? {};
    const isOpened = new Set(opened.map((one) => path.normalize(one.path)));
    for (const { input, profile } of otherInputs) {
      const given = inputPaths[input];
      if (given === undefined) continue;
      const source = inputs.find((one) => one.name === input)?.source;
      // The step's own copy may be gone.
      const root = source?.kind === 'declared' ? source.path : given;
      add(root, profile, (file) => {
        if (!isUnread(file)) return false;
        // No step of this run made it, so it is not loaded for the first time here.
        return !isPickle(file) || isOpened.has(path.normalize(fileIn(given, profile, file)));
      });
    }
  }
  const steps = new Map(plan.steps.map((step) => [step.name, step]));
  const addOutputs = (flows: Plan['flows'], isWanted: typeof isUnread) => {
    for (const { producer, connections } of flows) {
      const outputs = new Set(connections.map(({ output }) => output));
      for (const output of steps.get(producer)?.outputs ?? []) {
        const report = outcomes
          .get(producer)
          ?.report.outputs.find(({ name }) => name === output.name);
        if (report === undefined || !outputs.has(output.name)) continue;
        add(outputPath(workspace, producer, output), report.profile, isWanted);
      }
    }
  };
  const names = failed.map(({ name }) => name);
  addOutputs(flowsInto(plan, new Set(names)), isUnread);
  addOutputs(flowsInto(plan, upstreamOf(plan, names)), isUnreadTable);
  if (all !== undefined) addAllOutputs(plan, { outcomes, workspace, add, all });
  return [...found.values()];
}

function addAllOutputs(
  plan: Plan,
  {
    outcomes,
    workspace,
    add,
    all,
  }: {
    readonly outcomes: ReadonlyMap<string, StepOutcome>;
    readonly workspace: Workspace;
    readonly add: (root: string, profile: OutputProfile, isWanted: typeof isUnread) => void;
    readonly all: WantedOfAll;
  },
): void {
  for (const { name, outputs } of plan.steps) {
    const reports = outcomes.get(name)?.report.outputs ?? [];
    for (const output of outputs) {
      const report = reports.find((one) => one.name === output.name);
      if (report === undefined) continue;
      add(
        outputPath(workspace, name, output),
        report.profile,
        (file) => isUnread(file) && all(`${name}.${output.name}`, file),
      );
    }
  }
}

function fileIn(root: string, { kind }: OutputProfile, file: FileProfile): string {
  return kind === 'file' ? root : path.join(root, file.path);
}

function isPickle({ format }: FileProfile): boolean {
  return format === 'pickle' || format === 'joblib';
}

/** Blame starts from an exception. */
function isExplained(outcome: StepOutcome | undefined): boolean {
  if (outcome === undefined || !isFailure(outcome.report.status)) return false;
  const { exception, printed, handled = [] } = outcome;
  return exception !== undefined || printed !== undefined || handled.length > 0;
}

function flowsInto(plan: Plan, consumers: ReadonlySet<string>): Plan['flows'] {
  return plan.flows.filter(({ consumer }) => consumers.has(consumer));
}

function upstreamOf(plan: Plan, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  let pending: readonly string[] = names;
  while (pending.length > 0) {
    const wanted = new Set(pending);
    pending = [...new Set(flowsInto(plan, wanted).map(({ producer }) => producer))].filter(
      (producer) => !found.has(producer),
    );
    for (const producer of pending) found.add(producer);
  }
  return found;
}

function isUnread({ format, compression, bytes, table, array, damaged }: FileProfile): boolean {
  if (table !== undefined || array !== undefined || damaged || bytes === 0) return false;
  if (bytes > MOST_BYTES) return SIZE_DOES_NOT_MATTER.has(format);
  return compression === undefined || compression === 'gzip'
    ? BY_PYTHON.has(format)
    : BY_PYTHON.has(format) || TEXTS.has(format);
}

/** Models upstream explain nothing, and their packages are slow to import. */
function isUnreadTable(file: FileProfile): boolean {
  if (!isUnread(file)) return false;
  if (!isPickle(file)) return true;
  return (file.classes ?? []).some(({ module }) => TABLE_PACKAGES.test(module));
}

const TABLE_PACKAGES = /^(?:pandas|polars|pyarrow)\b/;

const BY_PYTHON: ReadonlySet<string> = new Set([
  ...['pickle', 'joblib', 'arrow', 'orc', 'excel', 'zip', 'npz', 'tar', 'safetensors'],
  ...['sqlite', 'hdf5', 'netcdf', 'matlab', 'stata', 'sas', 'lightgbm', 'xgboost'],
]);

const TEXTS: ReadonlySet<string> = new Set(['csv', 'tsv', 'json', 'jsonl', 'parquet']);

/** Only their directory or their schema is read. */
const SIZE_DOES_NOT_MATTER: ReadonlySet<string> = new Set([
  ...['arrow', 'orc', 'zip', 'npz', 'safetensors', 'matlab'],
]);
