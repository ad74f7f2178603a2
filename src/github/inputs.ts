/** Reads all inputs of the workflow from the environment. */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Limit } from '../config/limits.ts';
import type { OnDrift } from '../config/pipeline-config.ts';
import type { VariantWish } from '../config/variant-names.ts';
import type { Variables } from '../execute/step-environment.ts';
import { directoryOfPattern, isOneFile } from '../program/pipeline-files.ts';
import type { ReportFiles } from '../program/report-files.ts';
import { byOutputFlag } from '../reporters/output-formats.ts';
import type { SelectionWish } from '../select/selection-wish.ts';
import { listNames, quoteText } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { ACTION_INPUTS, type InputName, inputSchema } from './input-schema.ts';
import { matrixLabel } from './matrix-label.ts';

/** Paths are as written: relative to the working directory. An empty text means "none". */
export interface ActionInputs {
  readonly source:
    | { readonly kind: 'pipeline'; readonly file: string }
    /** Names and patterns of pipeline files. */
    | { readonly kind: 'pipelines'; readonly given: readonly string[] }
    | { readonly kind: 'scripts'; readonly names: readonly string[] };
  readonly workspaceDir: string;
  readonly timeoutSeconds: number;
  readonly python: string | undefined;
  /** `undefined`: the number of processors. */
  readonly maxParallel: number | undefined;
  readonly failFast: boolean;
  readonly retries: number;
  readonly memoryLimitBytes: Limit | 'auto';
  readonly runTimeoutSeconds: Limit;
  /** `undefined`: the value in the pipeline file. */
  readonly preload: 'auto' | 'off' | readonly string[] | undefined;
  /** `undefined`: the value in the pipeline file. */
  readonly onDrift: OnDrift | undefined;
  /** `undefined`: those of the pipeline file. */
  readonly variants: readonly VariantWish[] | undefined;
  readonly failOnVariants: boolean;
  /** Directory for replay bundles, which are also uploaded. */
  readonly bundle: string | undefined;
  readonly bundleLimitBytes: number;
  readonly timingsFrom: string | undefined;
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  /** `undefined`: all steps. */
  readonly selection: SelectionWish | undefined;
  readonly cache: 'off' | 'read' | 'read-write';
  readonly cleanup: boolean;
  readonly preserveOutputs: boolean;
  readonly summary: 'always' | 'on-failure' | 'off';
  /** Replaces the name of the pipeline. */
  readonly title: string | undefined;
  /** The values of the matrix of the job. */
  readonly matrix: string | undefined;
  readonly annotations: boolean;
  readonly reportFiles: ReportFiles;
  /** Name of the check run. */
  readonly checkRun: string | undefined;
  readonly githubToken: string | undefined;
}

/**
 * @param directory searched for pipeline files, to suggest them if no input names one
 * @throws UserError that names every invalid input and a valid value
 */
export function loadInputs(environment: Variables, directory: string): ActionInputs {
  const parsed = inputSchema.safeParse(readTexts(environment));
  if (!parsed.success) {
    throw badInputs(parsed.error, environment);
  }
  const inputs = parsed.data;
  return {
    source: chooseSource(inputs['pipeline-config'], inputs.scripts, directory),
    workspaceDir: inputs['workspace-dir'],
    timeoutSeconds: inputs.timeout,
    python: orNone(inputs.python),
    maxParallel: inputs['max-parallel'] === 'auto' ? undefined : inputs['max-parallel'],
    failFast: inputs['fail-fast'],
    retries: inputs.retries,
    memoryLimitBytes: inputs['memory-limit'],
    runTimeoutSeconds: inputs['run-timeout'],
    preload: inputs.preload.length === 0 ? undefined : inputs.preload,
    onDrift: inputs['on-drift'] === '' ? undefined : inputs['on-drift'],
    variants: inputs.variants.length === 0 ? undefined : inputs.variants,
    failOnVariants: inputs['fail-on-variants'],
    bundle: orNone(inputs.bundle),
    bundleLimitBytes: inputs['bundle-limit'],
    timingsFrom: orNone(inputs['timings-from']),
    // "Re-run with debug logging" on the workflow page.
    logLevel: environment['RUNNER_DEBUG'] === '1' ? 'DEBUG' : inputs['log-level'],
    selection: selectionOf(inputs),
    cache: inputs.cache,
    cleanup: inputs.cleanup,
    preserveOutputs: inputs['preserve-outputs'],
    summary: inputs.summary,
    title: orNone(inputs.title),
    matrix: matrixLabel(inputs.matrix),
    annotations: inputs.annotations,
    reportFiles: byOutputFlag(({ flag }) => orNone(inputs[flag])),
    checkRun: orNone(inputs['check-run']),
    githubToken: orNone(inputs['github-token']),
  };
}

function selectionOf(inputs: {
  readonly select: string;
  readonly exclude: string;
  readonly 'changed-since': string;
}): SelectionWish | undefined {
  const { select, exclude, 'changed-since': ref } = inputs;
  if (select === '' && exclude === '' && ref === '') return undefined;
  return {
    select: select === '' ? [] : [select],
    exclude: exclude === '' ? [] : [exclude],
    ...(ref === '' ? {} : { changedSince: ref }),
  };
}

function readTexts(environment: Variables): Record<string, string> {
  return Object.fromEntries(inputNames().map((name) => [name, readInputText(environment, name)]));
}

/** An input set from an empty expression is empty and means the default. */
function readInputText(environment: Variables, name: InputName): string {
  const given = environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  return given === '' && !EVALUATED.has(name) ? ACTION_INPUTS[name].default : given;
}

/** Only the runner can evaluate the expressions of their defaults. */
const EVALUATED: ReadonlySet<InputName> = new Set<InputName>(['github-token', 'matrix']);

function inputNames(): InputName[] {
  return Object.keys(ACTION_INPUTS) as InputName[];
}

function badInputs(error: z.ZodError, environment: Variables): UserError {
  const faults = error.issues.map((issue) => {
    const name = issue.path[0] as InputName;
    return {
      name,
      sentence: `${name}: ${quoteText(readInputText(environment, name), 60)} is not ${issue.message}.`,
    };
  });
  return new UserError(faults.map(({ sentence }) => sentence).join('\n'), {
    cure: `Correct it under \`with:\`, for example: ${faults
      .map(({ name }) => `\`${name}: ${ACTION_INPUTS[name].example}\``)
      .join(', ')}.`,
  });
}

function chooseSource(
  file: string,
  names: readonly string[],
  directory: string,
): ActionInputs['source'] {
  if (file !== '' && names.length > 0) {
    throw new UserError(
      'pipeline-config and scripts are both set, but only one of them is allowed.',
      {
        cure: 'Remove one of the two inputs.',
      },
    );
  }
  if (file !== '') {
    const given = splitLines(file);
    return isOneFile(given, directory) ? { kind: 'pipeline', file } : { kind: 'pipelines', given };
  }
  if (names.length > 0) {
    return { kind: 'scripts', names };
  }
  const found = findPipelineFiles(directory);
  throw new UserError('Neither pipeline-config nor scripts is set: there is nothing to run.', {
    cure:
      `Add to the step: \`with: { pipeline-config: ${found[0] ?? 'pipeline.yml'} }\`` +
      (found.length > 1 ? `; pipeline files found: ${listNames(found)}.` : '.') +
      (found.length === 0 ? ' `cursus runtime init` creates a pipeline file.' : ''),
  });
}

/** A directory that may contain a `.venv`, and is in the repository: that of the first pipeline. */
export function pipelineDirectory(source: ActionInputs['source'], directory: string): string {
  if (source.kind === 'pipeline') return path.dirname(path.resolve(directory, source.file));
  const first = source.kind === 'pipelines' ? source.given.find((one) => !one.startsWith('!')) : '';
  return first ? directoryOfPattern(first, directory) : directory;
}

function splitLines(given: string): string[] {
  return given
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const PIPELINE_FILE = /^pipeline([-_.][\w.-]*)?\.(ya?ml|json)$/;

function findPipelineFiles(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((name) => PIPELINE_FILE.test(name))
      .sort()
      .slice(0, 5);
  } catch {
    // Only used in the message.
    return [];
  }
}

function orNone(given: string): string | undefined {
  return given === '' ? undefined : given;
}
