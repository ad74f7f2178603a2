import path from 'node:path';
import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { type Finding, type FindingCode, finding } from '../findings/findings.ts';
import type { ScriptAnalysis, UsedName } from '../python/protocol.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { formatNames } from './format-names.ts';
import { keyLocation } from './key-location.ts';
import { pasteLine } from './paste-line.ts';
import { unusedName } from './unused-name.ts';

/** What `main` of a step will be called with. */
export interface NamesGiven {
  /** The inputs that have a source. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Variables of the environment of the step, without its own. */
  readonly environment: ReadonlySet<string>;
  /** How to get an input that has no source, if the wiring knows. */
  readonly inputHint: (name: string) => string | undefined;
  /** Inputs without a source that a finding of the wiring is already about. */
  readonly isReported: (name: string) => boolean;
}

type Argument = 'input_paths' | 'output_paths' | 'environ_vars' | 'job_args' | 'os_environ';

const CODES: Readonly<Record<Argument, FindingCode>> = {
  input_paths: 'logical-name-missing',
  output_paths: 'logical-name-missing',
  environ_vars: 'environ-missing',
  os_environ: 'environ-missing',
  job_args: 'job-arg-missing',
};

/**
 * Compares the names that a script asks for with those that its step declares. An error says that
 * the script fails for certain, because every call of `main` comes to the line; a warning says that
 * it fails if it comes there.
 */
export function checkNames(
  config: PipelineConfig,
  step: StepConfig,
  script: { readonly path: string; readonly analysis: ScriptAnalysis },
  given: NamesGiven,
): readonly Finding[] {
  const { analysis } = script;
  const check: NameCheck = { config, step, script: script.path };
  const jobArgs = Object.keys(step.jobArgs ?? {});
  const variables = Object.keys(step.environVars);
  const inputs = missing(check, 'input_paths', analysis.input_paths, given.inputs, given);
  return [
    ...inputs,
    ...missing(check, 'output_paths', analysis.output_paths, given.outputs),
    ...missing(check, 'environ_vars', analysis.environ_vars, variables),
    ...missing(
      check,
      'os_environ',
      // A launcher can set variables.
      step.launcher !== undefined ||
        analysis.whole_arguments.includes('os_environ') ||
        setsEnvironment(analysis)
        ? []
        : analysis.os_environ,
      [...variables, ...given.environment],
    ),
    // Names with an underscore are of the class.
    ...missing(
      check,
      'job_args',
      analysis.job_args.filter(({ name }) => !name.startsWith('_')),
      jobArgs,
    ),
    ...unused(check, 'input_paths', Object.keys(step.inputs ?? {}), analysis),
    ...unused(check, 'job_args', jobArgs, analysis),
    // Modules of the project may read the environment.
    ...(analysis.imports.some(({ origin }) => origin === 'project')
      ? []
      : unused(check, 'environ_vars', variables, analysis)),
  ];
}

/** Modules of the project and readers of `.env` files can set variables. */
function setsEnvironment({ imports }: ScriptAnalysis): boolean {
  return imports.some(
    ({ module, origin }) => origin === 'project' || /dotenv|environ|decouple|mock/i.test(module),
  );
}

interface NameCheck {
  readonly config: PipelineConfig;
  readonly step: StepConfig;
  /** Absolute path of the script. */
  readonly script: string;
}

function missing(
  check: NameCheck,
  argument: Argument,
  uses: readonly UsedName[],
  declared: readonly string[],
  { inputHint, isReported }: Partial<NamesGiven> = {},
): Finding[] {
  const known = new Set(declared);
  return uses
    .filter(({ name, required }) => required && !known.has(name))
    .filter(({ name, certain_line }) => certain_line !== null || isReported?.(name) !== true)
    .map((use) => missingName(check, argument, use, declared, inputHint?.(use.name)));
}

function missingName(
  { config, step, script }: NameCheck,
  argument: Argument,
  { name, line, certain_line: certainLine }: UsedName,
  declared: readonly string[],
  wiring: string | undefined,
): Finding {
  const asked = expression(argument, name);
  const key = argument === 'os_environ' ? 'environ_vars' : argument;
  const location = keyLocation(config, step, key, name);
  const at = certainLine ?? line;
  const none = argument === 'job_args' && step.jobArgs === null;
  const base = path.basename(script);
  const lacks = none
    ? `but step \`${step.name}\` sets \`job_args\` to null`
    : `which step \`${step.name}\` does not declare${argument === 'os_environ' ? ' and the environment does not have' : ''}`;
  const declare = `Declare it in step \`${step.name}\`: \`${pasteLine(config, { [key]: { [name]: PLACEHOLDERS[key] } })}\`.`;
  const own = argument === 'os_environ' ? Object.keys(step.environVars) : declared;
  const hint = [didYouMean(name, own), wiring ?? declare].filter(Boolean).join(' ');
  if (argument === 'input_paths' && certainLine === null) {
    return finding('input-undeclared', {
      step: step.name,
      message: `The script of step \`${step.name}\` reads ${asked}, which the step does not declare and no earlier step provides.`,
      location: { file: script, line },
      hint,
    });
  }
  const shown = path.relative(config.root, script).replaceAll('\\', '/');
  return {
    ...finding(CODES[argument], {
      step: step.name,
      message:
        certainLine === null
          ? `${base} may use ${asked}, ${lacks}`
          : `${base} uses ${asked}, ${lacks}`,
      location: location ?? { file: script, line: at },
      hint,
      evidence: [
        `${shown}:${at} reads ${asked}`,
        `${key} of the step: ${own.length === 0 ? 'none' : formatNames(own)}`,
      ],
    }),
    ...(certainLine === null ? { severity: 'warning' } : {}),
  };
}

const PLACEHOLDERS = {
  input_paths: '<path>',
  output_paths: '<path>',
  environ_vars: '<value>',
  job_args: '<value>',
} as const;

function expression(argument: Argument, name: string): string {
  if (argument === 'job_args') return `job_args.${name}`;
  return `${argument === 'os_environ' ? 'os.environ' : argument}["${name}"]`;
}

function unused(
  check: NameCheck,
  argument: 'input_paths' | 'job_args' | 'environ_vars',
  declared: readonly string[],
  analysis: ScriptAnalysis,
): Finding[] {
  if (analysis.whole_arguments.includes(argument)) return [];
  const linked = argument === 'input_paths' ? Object.keys(check.step.workingPaths ?? {}) : [];
  const uses = new Set([...analysis[argument].map(({ name }) => name), ...linked]);
  return declared
    .filter((name) => !uses.has(name))
    .flatMap((name) => unusedName(check, argument, name, 'does not read') ?? []);
}
