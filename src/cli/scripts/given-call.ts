import { z } from 'zod';
import { callShape } from '../../config/call-schema.ts';
import { checkValue } from '../../config/check-value.ts';
import type {
  InputValue,
  PipelineConfig,
  StepCall,
  StepConfig,
} from '../../config/pipeline-config.ts';
import {
  PLACEHOLDER_KINDS,
  type PlaceholderKind,
  placeholderParts,
} from '../../config/placeholders.ts';
import { describeValue, quoteName } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import { jobArgument } from '../specs/key-value.ts';
import type { MainOptions } from './main-options.ts';

type CallOptions = Pick<MainOptions, 'call' | 'arg'>;

/**
 * The pipeline with `--call` and `--arg` for each of its scripts. Inputs and outputs that an
 * argument names need no further option.
 * @throws UserError for arguments that the contract does not have
 */
export function withCall(config: PipelineConfig, options: CallOptions): PipelineConfig {
  if (options.call === undefined && options.arg === undefined) return config;
  return { ...config, steps: config.steps.map((step) => withNamed(called(step, options))) };
}

function called(step: StepConfig, { call, arg }: CallOptions): StepConfig {
  const contract = call === undefined ? step.call : contractOf(call, step);
  const { call: _, ...rest } = step;
  // A program and a function get no arguments of the reference.
  const own = step.call === undefined && contract !== undefined ? { ...rest, jobArgs: {} } : rest;
  const { script: __, ...moduleOnly } = own;
  const base = contract?.kind === 'function' && contract.module !== undefined ? moduleOnly : own;
  if (contract === undefined) {
    if (arg === undefined) return base;
    throw new UserError('`--arg` is for programs, functions and notebooks.', {
      cure: 'Add `--call cli` for a program, or use `--job-arg <name>=<value>` for `main`.',
    });
  }
  return { ...base, call: arg === undefined ? contract : withArguments(contract, arg) };
}

function contractOf(call: string, { call: declared }: StepConfig): StepCall | undefined {
  checkValue(callShape(z.unknown()).call, call, '--call');
  if (call === 'main') return undefined;
  if (call === 'cli') return declared?.kind === 'cli' ? declared : { kind: 'cli', args: undefined };
  if (call === 'notebook') {
    return declared?.kind === 'notebook' ? declared : { kind: 'notebook', parameters: {} };
  }
  const [module, name] = call.includes(':') ? call.split(':') : [undefined, call];
  const parameters =
    declared?.kind === 'function' && declared.name === name ? declared.parameters : {};
  return {
    ...{ kind: 'function', name: name ?? call, parameters },
    ...(module === undefined ? {} : { module }),
  };
}

function withArguments(call: StepCall, given: readonly string[]): StepCall {
  if (call.kind === 'cli') return { ...call, args: given };
  if (call.kind === 'command') {
    throw new UserError('`--arg` is not for a `command`.', {
      cure: 'Change the `command` of the step in the pipeline file.',
    });
  }
  return {
    ...call,
    parameters: { ...call.parameters, ...Object.fromEntries(given.map(parameterOf)) },
  };
}

function parameterOf(text: string): [string, unknown] {
  const [name = '', ...rest] = text.split('=');
  if (name.trim() !== '' && rest.length > 0) return [name.trim(), parameterValue(rest.join('='))];
  throw new UserError(`\`--arg\`: expected \`name=value\`, found ${describeValue(text)}.`, {
    cure: 'A function and a notebook get their parameters by name.',
  });
}

function parameterValue(text: string): unknown {
  return text.startsWith('{') && text.includes('_') && placeholderNames(text).length > 0
    ? text
    : jobArgument(text);
}

/** What the arguments name is an input or an output of the step. */
function withNamed(step: StepConfig): StepConfig {
  const names = templatesOf(step.call).flatMap(placeholderNames);
  const of = (kind: string) => names.filter((one) => one.kind === kind).map(({ name }) => name);
  const inputs = Object.fromEntries(
    of('input_paths').map((name) => [name, namedSample(name, templatesOf(step.call))]),
  );
  const outputs = Object.fromEntries(of('output_paths').map((name) => [name, name]));
  return {
    ...step,
    ...(Object.keys(inputs).length === 0 ? {} : { inputs: { ...inputs, ...step.inputs } }),
    ...(Object.keys(outputs).length === 0 ? {} : { outputs: { ...outputs, ...step.outputs } }),
  };
}

/**
 * The argument `{input_paths.raw}/a.csv` reads a directory. A program that gets the path alone most
 * often opens a file.
 */
function namedSample(name: string, templates: readonly string[]): InputValue {
  const isDirectory = templates.some((one) => one.includes(`{input_paths.${name}}/`));
  return isDirectory ? { kind: 'sample' } : { kind: 'sample', path: `${name}.csv` };
}

/** @throws UserError for a placeholder that stands for nothing */
export function checkArguments(steps: readonly StepConfig[]): void {
  for (const step of steps) {
    for (const part of templatesOf(step.call).flatMap(placeholderParts)) {
      if ('stray' in part) throw unknownPlaceholder(part.stray);
      if ('kind' in part) checkGiven(part, step);
    }
  }
}

function checkGiven(
  { kind, name }: { readonly kind: PlaceholderKind; readonly name: string },
  { environVars, jobArgs }: StepConfig,
): void {
  if (kind === 'input_paths' || kind === 'output_paths') return;
  const isVariable = kind === 'environ_vars';
  if (Object.hasOwn((isVariable ? environVars : jobArgs) ?? {}, name)) return;
  throw new UserError(`\`--arg\`: no option gives ${quoteName(`{${kind}.${name}}`)}.`, {
    cure: `Add \`${isVariable ? '--env' : '--job-arg'} ${name}=<value>\`.`,
  });
}

function unknownPlaceholder(token: string): UserError {
  const kinds = PLACEHOLDER_KINDS.map((one) => `\`{${one}.NAME}\``).join(', ');
  return new UserError(`\`--arg\`: unknown placeholder ${quoteName(token)}.`, {
    cure: `The placeholders are ${kinds}. For braces as text, write \`{{\` and \`}}\`.`,
  });
}

function placeholderNames(text: string) {
  return placeholderParts(text).flatMap((part) => ('kind' in part ? [part] : []));
}

function templatesOf(call: StepCall | undefined): readonly string[] {
  if (call === undefined) return [];
  if (call.kind === 'cli') return call.args ?? [];
  if (call.kind === 'command') return call.argv;
  return Object.values(call.parameters).filter((one) => typeof one === 'string');
}
