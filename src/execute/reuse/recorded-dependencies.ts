/** What a step depended on as it ran, beside what the pipeline says of it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileStamp } from '../../files/file-stamp.ts';
import { statsOf } from '../../files/stats-of.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { ReuseFacts } from '../../python/protocol.ts';
import type { Dependency } from '../../store/entry-schema.ts';
import type { ResultStore } from '../../store/result-store.ts';
import { havePackagesChanged } from '../package-stamps.ts';
import type { StepOutcome } from '../step/step-outcome.ts';
import { ASK_LEVELS, askedState, isAnswerNewer } from './asked-files.ts';
import { ALL_NAMES, type CurrentState, NAMES_OF_PYTHON, OF_PYTHON } from './current-state.ts';
import { filesNamed } from './files-named.ts';

export type Recorded =
  | { readonly dependencies: readonly Dependency[] }
  /** It cannot be recorded. */
  | { readonly problem: string };

interface Parts {
  readonly state: CurrentState;
  readonly store: ResultStore;
  /** When the run started: a file that was written later may not be the one that the step read. */
  readonly sinceMs: number;
  readonly root: string;
  readonly workspace: string;
  /** When the first library was imported: before the run if that began early, or it stayed imported. */
  readonly importsSinceMs: number;
  /** The step ran in the Python of the run: the environment was not made for the run. */
  readonly isRunPython: boolean;
}

/** Only its sources, to say later what changed. */
export async function recordSources(
  sources: readonly string[],
  { state, store, sinceMs }: Parts,
): Promise<Recorded> {
  const dependencies: Dependency[] = [];
  for (const file of new Set(sources)) {
    if (state.files.isNewer(file, sinceMs)) return changedMeanwhile(state, file);
    const digest = await state.files.digestOf(file);
    if (digest === undefined) return { problem: `\`${state.shown(file)}\` cannot be read` };
    const text = readFileSync(file, 'utf8');
    const object = store.objects.putText(text).digest;
    dependencies.push({ kind: 'source', name: state.shown(file), value: digest, object });
  }
  return { dependencies };
}

/** All of it: for an entry that can replace a run. */
export async function recordAll(
  step: PlannedStep,
  outcome: StepOutcome,
  facts: ReuseFacts,
  parts: Parts,
): Promise<Recorded> {
  const { state, store } = parts;
  const installed =
    parts.isRunPython && facts.site.find((dir) => havePackagesChanged(dir, parts.importsSinceMs));
  if (installed) return changedMeanwhile(state, installed);
  const sources = await recordSources([outcome.script ?? '', ...facts.sources], parts);
  if ('problem' in sources) return sources;
  const files = await recordFiles(step, outcome, facts, parts);
  if ('problem' in files) return files;
  const asked = recordAsked(facts, files.dependencies, parts);
  if ('problem' in asked) return asked;
  const libraries = await distributions(facts, parts);
  if ('problem' in libraries) return libraries;
  const names = [...new Set(facts.names)].sort();
  const absent = names.filter((name) => !(name in facts.modules));
  const lists = [
    ...facts.path.map((dir) => ({ dir, names })),
    ...facts.site.map((dir) => ({ dir, names: absent })),
  ];
  return {
    dependencies: [
      ...sources.dependencies,
      ...files.dependencies,
      ...asked.dependencies,
      ...(await recordModes(step, facts, state)),
      ...libraries.dependencies,
      ...packages(facts, state),
      environNames(step, facts, state),
      ...variableNames(facts, step, outcome).map(
        (name): Dependency => ({ kind: 'environ', name, value: state.environValue(name, step) }),
      ),
      ...lists.map(({ dir, names: wanted }): Dependency => {
        const object = store.objects.putText(wanted.join('\n')).digest;
        return { kind: 'names', name: dir, value: state.namesValue(dir, new Set(wanted)), object };
      }),
    ],
  };
}

async function recordFiles(
  step: PlannedStep,
  outcome: StepOutcome,
  facts: ReuseFacts,
  { state, sinceMs, root, workspace }: Parts,
): Promise<Recorded> {
  const read = (outcome.report.observed ?? []).filter(({ kind }) => kind === 'read');
  const { call } = step.config;
  const given = [step.config.jobArgs, step.config.environVars, call].flatMap(textsIn);
  const named = filesNamed([...facts.texts, ...given], {
    ...{ root, workspace },
    directories: facts.sources.map((file) => path.dirname(file)),
  });
  const declared = step.inputs.flatMap(({ source }) =>
    source.kind === 'declared' ? [source.path] : [],
  );
  const isKnown = (file: string) =>
    facts.sources.includes(file) ||
    declared.some((input) => file === input || file.startsWith(input + path.sep));
  const wanted = [
    ...read.map(({ what }) => state.absoluteShown(what)),
    ...Object.keys(facts.read),
    ...named,
  ];
  const dependencies: Dependency[] = [];
  for (const file of new Set(wanted)) {
    if (isKnown(file)) continue;
    if (state.files.isNewer(file, sinceMs)) return changedMeanwhile(state, file);
    const value = (await state.files.digestOf(file)) ?? null;
    if (value === null && existsSync(file) && statSync(file).isDirectory()) {
      return { problem: `the directory \`${state.shown(file)}\` is too large to compare` };
    }
    const stamp = facts.read[file] ?? null;
    // The times of a file that takes the place of another can be old.
    if (stamp !== null && stamp !== (fileStamp(file) ?? '')) return changedMeanwhile(state, file);
    dependencies.push({ kind: 'file', name: state.shown(file), value });
  }
  for (const file of declared) {
    if (state.files.isNewer(file, sinceMs)) return changedMeanwhile(state, file);
  }
  return { dependencies };
}

/** Files whose existence, size, mode or time it asked for. */
function recordAsked(
  { asked, sources }: ReuseFacts,
  known: readonly Dependency[],
  { state, sinceMs }: Parts,
): Recorded {
  const dependencies: Dependency[] = [];
  const isRead = new Set([
    ...known.map(({ name }) => name),
    ...sources.map((one) => state.shown(one)),
  ]);
  for (const level of ASK_LEVELS) {
    for (const file of asked[level]) {
      const name = state.shown(file);
      // Its content says as much.
      if ((level === 'kind' || level === 'size') && isRead.has(name)) continue;
      if (isAnswerNewer(file, level, sinceMs)) return changedMeanwhile(state, file);
      dependencies.push({ kind: `asked-${level}`, name, value: askedState(file, level) });
    }
  }
  return { dependencies };
}

async function recordModes(
  step: PlannedStep,
  facts: ReuseFacts,
  state: CurrentState,
): Promise<readonly Dependency[]> {
  if (!facts.asked_inputs.some(({ what }) => what === 'mode')) return [];
  const found = step.inputs.map(async ({ name }) => ({
    ...{ kind: 'modes', name },
    value: await state.modesOf(name, step),
  }));
  return Promise.all(found);
}

/** What Python runs as it starts, and what a look at the installed packages shows. */
function packages({ site, lists_packages }: ReuseFacts, state: CurrentState): Dependency[] {
  return site.flatMap((name): Dependency[] => [
    { kind: 'path-files', name, value: state.distributions.pathFilesIn(name) },
    ...(lists_packages
      ? [{ kind: 'packages', name, value: state.distributions.packagesIn(name) }]
      : []),
  ]);
}

function environNames(step: PlannedStep, facts: ReuseFacts, state: CurrentState): Dependency {
  const name = facts.environ_all ? ALL_NAMES : NAMES_OF_PYTHON;
  return { kind: 'environ-names', name, value: state.environNames(name, step) };
}

function changedMeanwhile(state: CurrentState, file: string): Recorded {
  if ((statsOf(file)?.mtimeMs ?? 0) > Date.now())
    return { problem: `\`${state.shown(file)}\` has a time in the future` };
  return { problem: `\`${state.shown(file)}\` changed during the run` };
}

/** Of the modules that are not the user's. One without a distribution counts as a file. */
async function distributions(
  facts: ReuseFacts,
  { state, importsSinceMs }: Parts,
): Promise<Recorded> {
  const found = new Map<string, Dependency>();
  for (const [module, file] of Object.entries(facts.modules)) {
    const site = facts.site.find((dir) => file.startsWith(dir + path.sep));
    const of = site === undefined ? [] : state.distributions.of(module, site);
    for (const { name } of of) {
      const key = path.join(site ?? '', name);
      const value = (await state.distributions.versionOf(name, site ?? '')) ?? null;
      found.set(key, { kind: 'distribution', name: key, value });
    }
    if (of.length > 0) continue;
    const top = path.join(site ?? '', module);
    const isPackage = site !== undefined && statSync(top, { throwIfNoEntry: false })?.isDirectory();
    const inPackage = path.basename(file).startsWith('__init__.') ? path.dirname(file) : file;
    const whole = isPackage === true ? top : inPackage;
    if (state.files.isNewer(whole, importsSinceMs)) return changedMeanwhile(state, whole);
    const value = (await state.files.digestOf(whole)) ?? null;
    found.set(whole, { kind: 'file', name: state.shown(whole), value });
  }
  return { dependencies: [...found.values()] };
}

/** Those that its code and its libraries read in Python, and those that Python itself reads. */
function variableNames(
  facts: ReuseFacts,
  { config }: PlannedStep,
  { environNames = [] }: StepOutcome,
): readonly string[] {
  const all = facts.environ_all ? environNames : [];
  const ours = environNames.filter((name) => OF_PYTHON.test(name));
  const names = new Set([...ALWAYS, ...facts.environ, ...all, ...ours]);
  return [...names].filter((name) => !(name in config.environVars)).sort();
}

/** Their absence counts as well. */
const ALWAYS = ['PYTHONPATH', 'PYTHONHASHSEED', 'PYTHONUTF8', 'TZ', 'LANG', 'LC_ALL'];

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
