import path from 'node:path';
import type { InterpreterConfig } from '../config/interpreter.ts';
import type { StepLimits } from '../config/limits.ts';
import type { PipelineConfig, StepCall, StepConfig } from '../config/pipeline-config.ts';
import { isSecretName } from '../secrets/secret-names.ts';
import { expectKeys } from './expect-document.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What the pipeline file of a bundle is made of. */
export interface StepSource {
  readonly config: PipelineConfig;
  readonly step: StepConfig;
  /** Absolute path of the script. */
  readonly script: string;
  /** Logical name → path, relative to the root; empty for an input that is not set. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryLimit: string | number | undefined;
  /** Directories that modules are imported from, relative to the root. */
  readonly pythonPath: readonly string[];
  /** The root in the bundle, relative to the pipeline file. */
  readonly root: string;
  /** Shows a path as one relative to the root, if the bundle has it. */
  readonly relative: (file: string) => string | undefined;
  readonly redact: (text: string) => string;
}

export interface StepDocument {
  readonly document: Record<string, unknown>;
  /** Names of declared variables whose value is a secret. */
  readonly withheld: readonly string[];
  /** Keys of the step in which a secret was replaced. */
  readonly redacted: readonly string[];
}

/** The pipeline file of a bundle: one step, in the form that the documentation describes. */
export function stepDocument(source: StepSource): StepDocument {
  const { config, step, redact } = source;
  const withheld = Object.entries(step.environVars)
    .filter(([name, value]) => isSecretName(name) || redact(value) !== value)
    .map(([name]) => name);
  const public_ = Object.fromEntries(
    Object.entries(step.environVars).filter(([name]) => !withheld.includes(name)),
  );
  const given = {
    ...callKeys(step.call, source),
    input_paths: source.inputs,
    ...(step.outputs === undefined ? {} : { output_paths: outputPaths(step.outputs, source) }),
    environ_vars: public_,
    job_args: step.jobArgs,
    ...(step.containerPaths === undefined ? {} : { container_paths: step.containerPaths }),
    ...(step.workingPaths === undefined ? {} : { working_paths: step.workingPaths }),
    ...(step.workingDirectory === undefined ? {} : { working_directory: step.workingDirectory }),
    ...(step.hermetic === undefined ? {} : { hermetic: step.hermetic }),
    ...(step.allow === undefined ? {} : { allow: step.allow }),
    ...(step.expectations === undefined
      ? {}
      : { expect: expectKeys(step.expectations, source.relative) }),
    ...packagesOf(step.interpreter),
    timeout: source.timeoutSeconds,
    ...limitKeys(step.limits, source.memoryLimit),
  };
  const redacted: string[] = [];
  const steps = { [step.name]: withoutSecrets(given, { redact, found: redacted }) };
  return {
    document: {
      name: config.name,
      root: source.root,
      python_path: source.pythonPath,
      environment: config.environment,
      pip_install: config.pipInstall,
      preload: config.preload,
      ...(config.hermetic === undefined ? {} : { hermetic: config.hermetic }),
      steps,
    },
    withheld,
    redacted,
  };
}

/** What another machine can install: not files, and not the path of an interpreter. */
function packagesOf({ requirements }: InterpreterConfig = {}): Record<string, unknown> {
  const isPortable =
    requirements === 'script' ||
    (typeof requirements === 'object' && requirements.every((one) => !/^-|^\.|[/\\]/.test(one)));
  return isPortable ? { requirements } : {};
}

function callKeys(call: StepCall | undefined, source: StepSource): Record<string, unknown> {
  const script = scriptPath(source);
  switch (call?.kind) {
    case undefined:
      return { script };
    case 'cli':
      return { script, call: 'cli', ...(call.args === undefined ? {} : { args: call.args }) };
    case 'notebook':
      return { script, call: 'notebook', parameters: call.parameters };
    case 'function':
      return call.module === undefined
        ? { script, call: call.name, parameters: call.parameters }
        : { call: `${call.module}:${call.name}`, parameters: call.parameters };
    case 'command':
      return {
        command: call.argv.map((one) =>
          path.isAbsolute(one) ? (source.relative(one) ?? one) : one,
        ),
      };
    default:
      return call satisfies never;
  }
}

/** Without a slash, it would be a name to search for. */
function scriptPath({ script, relative }: StepSource): string {
  const inside = relative(script) ?? path.basename(script);
  return inside.includes('/') ? inside : `./${inside}`;
}

/** Only their names matter: a run writes to its own directories. */
function outputPaths(
  outputs: Readonly<Record<string, string>>,
  { relative }: StepSource,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, to]) => {
      if (!path.isAbsolute(to) || to.startsWith('/opt/ml/')) return [name, to];
      return [name, relative(to) ?? `outputs/${path.basename(to)}`];
    }),
  );
}

function limitKeys(
  limits: StepLimits | undefined,
  memoryLimit: string | number | undefined,
): Record<string, unknown> {
  const memory = limits?.memoryBytes ?? memoryLimit;
  const { logBytes, outputBytes, processes } = limits ?? {};
  return {
    ...(memory === undefined ? {} : { memory_limit: memory }),
    ...(logBytes === undefined ? {} : { log_limit: logBytes }),
    ...(outputBytes === undefined ? {} : { output_limit: outputBytes }),
    ...(processes === undefined ? {} : { process_limit: processes }),
  };
}
