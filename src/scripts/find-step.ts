import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { loadPipeline } from '../config/load-pipeline.ts';
import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { pipelineFilesIn, readTextFile } from '../config/read-text-file.ts';
import { isFile, scriptFinder } from '../config/script-search.ts';
import { shownPath } from '../config/shown-path.ts';
import { REFERENCE_JOB_ARGS } from '../config/step-config.ts';
import { escapeText, listNames, quoteName } from '../text/describe-value.ts';
import { describeUserError, UserError } from '../text/errors.ts';
import { scriptPipeline, stepOfScript } from './script-pipeline.ts';

/** The step of a pipeline file that runs a script given by name. */
export interface DeclaredStep {
  readonly step: StepConfig;
  readonly config: PipelineConfig;
  /** The pipeline file as shown to the user. */
  readonly file: string;
  /** Absolute path of the script; absent for a command and a function of a module. */
  readonly script?: string;
}

interface FindOptions {
  readonly cwd: string;
  /** The file that the user names; absent: it is searched. */
  readonly pipeline?: string | undefined;
}

/** More than one step runs the script: the user has to choose. */
export class AmbiguousStep extends UserError {}

/**
 * The step that runs a script: the one of that name, else the only one with that script, in the
 * nearest pipeline file. Searched are the directory of the script and the directories above it, up to
 * the root of the repository, or else to the working directory.
 * @throws AmbiguousStep if there are several
 * @throws UserError for a mistake in the file that names the script
 */
export async function findStep(
  given: string,
  { cwd, pipeline }: FindOptions,
): Promise<DeclaredStep | undefined> {
  const wanted = wantedScript(given, cwd);
  if (pipeline !== undefined) return stepOfFile(pipeline, wanted, cwd);
  for (const directory of searchedDirectories(wanted, cwd)) {
    const found = await stepsBeside(directory, wanted, cwd);
    if (found.length > 0) return only(found, given);
  }
  return undefined;
}

interface WantedScript {
  readonly given: string;
  /** A name can also be the name of a step; a path cannot. */
  readonly name: string | undefined;
  /** Absolute; absent: no file is found. */
  readonly file: string | undefined;
}

function wantedScript(given: string, cwd: string): WantedScript {
  const config = scriptPipeline([given], cwd);
  const [step] = config.steps;
  const found = step === undefined ? undefined : scriptFinder(config, { cwd })(step);
  const asGiven = path.resolve(cwd, given);
  const file = found?.found ? found.path : isFile(asGiven) ? asGiven : undefined;
  return { given, name: /[/\\]/.test(given) ? undefined : given, file };
}

function searchedDirectories({ file, name }: WantedScript, cwd: string): readonly string[] {
  const starts = [...(file === undefined ? [] : [path.dirname(file)]), ...(name ? [cwd] : [])];
  return [...new Set(starts.flatMap((start) => directoriesAbove(start, cwd)))];
}

function directoriesAbove(start: string, cwd: string): readonly string[] {
  const above: string[] = [];
  for (let at = start; ; at = path.dirname(at)) {
    above.push(at);
    if (existsSync(path.join(at, '.git'))) return above;
    if (at === path.dirname(at)) break;
  }
  const top = above.indexOf(cwd);
  return above.slice(0, top === -1 ? 1 : top + 1);
}

async function stepOfFile(file: string, wanted: WantedScript, cwd: string): Promise<DeclaredStep> {
  const config = await loadPipeline(file, { cwd, keepTodos: true });
  const shown = shownPath(path.resolve(cwd, file), cwd);
  const found = only(matching(config, shown, wanted, cwd), wanted.given);
  if (found !== undefined) return found;
  throw new UserError(`${escapeText(shown)} has no step that runs ${quoteName(wanted.given)}.`, {
    cure: `Its steps: ${listNames(config.steps.map(({ name }) => name))}.`,
  });
}

async function stepsBeside(
  directory: string,
  wanted: WantedScript,
  cwd: string,
): Promise<readonly DeclaredStep[]> {
  const found: DeclaredStep[] = [];
  for (const name of pipelineFilesIn(directory).sort()) {
    const file = path.join(directory, name);
    const text = textOf(file);
    if (!PIPELINE_KEY.test(text) || !mentions(text, wanted)) continue;
    const shown = shownPath(file, cwd);
    try {
      const config = await loadPipeline(file, { cwd, keepTodos: true });
      found.push(...matching(config, shown, wanted, cwd).filter(declaresSomething));
    } catch (error) {
      // Other tools also write `steps`: their files are of no concern here.
      if (!(error instanceof UserError)) throw error;
      if (namesScript(text, wanted)) throw unreadable(error, wanted);
    }
  }
  return found;
}

const PIPELINE_KEY = /^\s*(?:steps|from)\s*:|["'](?:steps|from)["']\s*:/m;

function textOf(file: string): string {
  try {
    return readTextFile(file, file, 'pipeline file') ?? '';
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}

function mentions(text: string, { name, file }: WantedScript): boolean {
  const stem = file === undefined ? undefined : path.basename(file).replace(/\.\w+$/, '');
  return [name, stem].some((word) => word !== undefined && text.includes(word));
}

/** `script: scripts/train.py`, but not `script: python scripts/train.py` of another tool. */
function namesScript(text: string, { file }: WantedScript): boolean {
  if (file === undefined) return false;
  const scripts = text.matchAll(/\bscript["']?\s*:\s*["']?([^\s"',}]+)["']?\s*(?:[,}#]|$)/gm);
  const stem = (name: string) => path.posix.basename(name.replaceAll('\\', '/'), '.py');
  return [...scripts].some(([, named = '']) => stem(named) === stem(file));
}

function unreadable(error: UserError, { given }: WantedScript): UserError {
  const { message, location, cure } = error;
  const ignore = `\`--no-spec\` runs ${stepOfScript(given)} without its pipeline file.`;
  return new UserError(message, {
    location,
    cure: cure === undefined ? ignore : `${cure}\n  ${ignore}`,
    cause: describeUserError(error),
  });
}

function matching(
  config: PipelineConfig,
  file: string,
  { name, file: wanted }: WantedScript,
  cwd: string,
): readonly DeclaredStep[] {
  const find = scriptFinder(config, { cwd });
  const steps = config.steps
    .filter(({ skip }) => skip === undefined)
    .map((step) => ({ step, config, file, ...scriptOf(step, config, find) }));
  const named = steps.filter(({ step }) => step.name === name);
  if (named.length > 0) return named;
  return steps.filter(({ files }) =>
    // Only the file knows the directory of a script that is not found by its name.
    wanted === undefined ? files.some((one) => stepOfScript(one) === name) : runs(files, wanted),
  );
}

function scriptOf(
  step: StepConfig,
  config: PipelineConfig,
  find: ReturnType<typeof scriptFinder>,
): { readonly script?: string; readonly files: readonly string[] } {
  if (step.call?.kind === 'command') {
    return { files: step.call.argv.map((one) => path.resolve(config.root, one)) };
  }
  const found = find(step);
  if (!found.found) return { files: [] };
  const isModule = step.call?.kind === 'function' && step.call.module !== undefined;
  return { files: [found.path], ...(isModule ? {} : { script: found.path }) };
}

function runs(files: readonly string[], wanted: string): boolean {
  return files.some((file) => isFile(file) && realpathSync(file) === realpathSync(wanted));
}

/** A step that only lists its script runs as if it were given by name. */
function declaresSomething({ step, config }: DeclaredStep): boolean {
  const { call, inputs, outputs, containerPaths, workingPaths, timeout, limits, memory } = step;
  const usual = [{}, { LABEL_FIELD: 'label' }, REFERENCE_JOB_ARGS].map((one) =>
    JSON.stringify(one),
  );
  return (
    [call, inputs, outputs, containerPaths, workingPaths, timeout, limits, memory].some(
      (value) => value !== undefined,
    ) ||
    !usual.includes(JSON.stringify(step.environVars)) ||
    !usual.includes(JSON.stringify(step.jobArgs)) ||
    config.pythonPath.length > 0 ||
    config.environment === 'clean'
  );
}

function only(found: readonly DeclaredStep[], given: string): DeclaredStep | undefined {
  const [first, ...others] = found;
  if (first === undefined || others.every((other) => declaration(other) === declaration(first))) {
    return first;
  }
  const files = new Set(found.map(({ file }) => file));
  const steps = found.map(
    ({ step, file }) => `step ${quoteName(step.name)} of ${escapeText(file)}`,
  );
  const names = [...new Set(found.map(({ step }) => quoteName(step.name)))];
  throw new AmbiguousStep(`${quoteName(given)} is run by ${steps.join(' and ')}.`, {
    cure:
      files.size === 1
        ? `Name the step instead of the script: ${names.join(' or ')}.`
        : 'Name the file with `--pipeline <file>`.',
  });
}

/** Equal for steps that run a script in the same way. */
function declaration({ step, config }: DeclaredStep): string {
  const { name: _, keyPath: __, dependsOn: ___, ...values } = step;
  return JSON.stringify([values, config.root, config.pythonPath, config.environment]);
}
