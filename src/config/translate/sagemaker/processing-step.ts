import path from 'node:path';
import type { KeyPath } from '../../pipeline-document.ts';
import { findByName, relativePath } from '../find-code.ts';
import { originKey } from '../translation.ts';
import { localCode } from './code-of-step.ts';
import { listAt, mappingAt } from './definition.ts';
import { resolve } from './expression.ts';
import {
  addProblem,
  besideCure,
  inputValue,
  literal,
  type StepContext,
  textOf,
} from './step-context.ts';

export interface StepDraft {
  readonly value: Record<string, unknown>;
  readonly origins: Record<string, KeyPath>;
}

/** A processing job: a program with arguments, whose inputs and outputs are container paths. */
export function processingStep(step: StepContext): StepDraft {
  const given = mappingAt(step.located.step.Arguments);
  const origins: Record<string, KeyPath> = {};
  const recordOrigin = (key: KeyPath, ...at: KeyPath) => {
    origins[originKey(key)] = [...step.located.path, 'Arguments', ...at];
  };
  const inputs = jobInputs(given);
  const program = programOf(given, inputs, step);
  recordOrigin(['script'], 'AppSpecification', 'ContainerEntrypoint');
  recordOrigin(['args'], 'AppSpecification', 'ContainerArguments');
  if (program.kind === 'image')
    return { value: { skip: program.reason, ...outputs(given, step) }, origins };
  const outputValues = outputs(given, step);
  const containerPaths: Record<string, string> = { ...outputValues.container_paths };
  const inputPaths: Record<string, unknown> = {};
  for (const { name: written, uri, localPath, path: at } of inputs) {
    if (program.code.includes(written)) continue;
    const name = Object.hasOwn(outputValues.output_paths, written) ? `${written}_input` : written;
    const own = mappingAt(step.context.given(step.located.step.Name)['input_paths']);
    inputPaths[name] = Object.hasOwn(own, name)
      ? ''
      : (localUpload(uri, written, step) ??
        inputValue(uri, ['Arguments', ...at, 'S3Input', 'S3Uri'], step, name) ??
        '');
    containerPaths[name] = localPath;
    recordOrigin(['input_paths', name], ...at);
  }
  const environ = environment(given['Environment'], ['Arguments', 'Environment'], step);
  return {
    value: {
      ...program.value,
      ...(Object.keys(inputPaths).length === 0 ? {} : { input_paths: inputPaths }),
      output_paths: outputValues.output_paths,
      container_paths: containerPaths,
      ...environ,
    },
    origins,
  };
}

interface JobInput {
  readonly name: string;
  readonly uri: unknown;
  readonly localPath: string;
  readonly path: KeyPath;
}

function jobInputs(given: Record<string, unknown>): JobInput[] {
  return listAt(given['ProcessingInputs']).map((one, index) => {
    const { S3Uri, LocalPath } = mappingAt(one['S3Input']);
    return {
      name: `${one['InputName']}`,
      uri: S3Uri,
      localPath: withoutSlash(`${LocalPath ?? '/opt/ml/processing/input'}`),
      path: ['ProcessingInputs', index],
    };
  });
}

function outputs(given: Record<string, unknown>, { scope }: StepContext) {
  const listed = listAt(mappingAt(given['ProcessingOutputConfig'])['Outputs']);
  const output_paths: Record<string, string> = {};
  const container_paths: Record<string, string> = {};
  for (const one of listed) {
    const { S3Uri, LocalPath } = mappingAt(one['S3Output']);
    const uri = resolve(S3Uri, scope);
    const name = `${one['OutputName']}`;
    // An output is always a directory, also with a dot in its name.
    output_paths[name] = `${withoutSlash(uri.kind === 'text' ? uri.text : name)}/`;
    container_paths[name] = withoutSlash(`${LocalPath}`);
  }
  return { output_paths, container_paths };
}

function withoutSlash(path_: string): string {
  return path_.replace(/\/+$/, '');
}

type Program =
  | { readonly kind: 'image'; readonly reason: string }
  | {
      readonly kind: 'code';
      readonly value: Record<string, unknown>;
      /** Names of the inputs that are code. */
      readonly code: readonly string[];
    };

function programOf(
  given: Record<string, unknown>,
  inputs: readonly JobInput[],
  step: StepContext,
): Program {
  const application = mappingAt(given['AppSpecification']);
  const at: KeyPath = ['Arguments', 'AppSpecification', 'ContainerEntrypoint'];
  const listed = application['ContainerEntrypoint'];
  const own = step.context.given(step.located.step.Name);
  const entrypoint = (Array.isArray(listed) ? listed : []).map((one) => `${one}`);
  // The directory of the code can be inside that of another input.
  const [codeInput] = inputs
    .filter(({ localPath }) => entrypoint.some((one) => one.startsWith(`${localPath}/`)))
    .sort((a, b) => b.localPath.length - a.localPath.length);
  if (codeInput === undefined && own['script'] === undefined && own['command'] === undefined) {
    return { kind: 'image', reason: imageReason(entrypoint) };
  }
  const args = argumentsOf(application['ContainerArguments'], step, own);
  if (codeInput === undefined)
    return { kind: 'code', value: { ...callOf(own), ...args }, code: [] };
  const index = entrypoint.findIndex((one) => one.startsWith(`${codeInput.localPath}/`));
  const file = `${entrypoint[index]}`.slice(codeInput.localPath.length + 1);
  const program = path.posix.basename(entrypoint[0] ?? '');
  if (file === 'runproc.sh') return sourceDirectory(inputs, codeInput, args, step, own);
  const code = [codeInput.name];
  if (/^python[\d.]*$/.test(program) || /\.py$/.test(program)) {
    const script = localCode(file, at, step);
    return {
      kind: 'code',
      value: { ...(script === undefined ? {} : { script }), call: 'cli', ...args },
      code,
    };
  }
  if (/spark-submit/.test(program)) return { kind: 'image', reason: 'the job runs on Spark' };
  const script = localCode(file, at, step, 'command');
  if (script === undefined) return { kind: 'code', value: {}, code };
  const command = [
    ...entrypoint.slice(0, index).map(literal),
    literal(script),
    ...entrypoint.slice(index + 1).map(literal),
    ...(args.args ?? []),
  ];
  return { kind: 'code', value: { command }, code };
}

/** A `FrameworkProcessor` uploads a shell script that names the script; it is not in the definition. */
function sourceDirectory(
  inputs: readonly JobInput[],
  entry: JobInput,
  args: { readonly args?: readonly string[] },
  step: StepContext,
  own: Readonly<Record<string, unknown>>,
): Program {
  const code = inputs
    .filter(({ name }) => name === 'code' || name === entry.name)
    .map(({ name }) => name);
  if (own['script'] === undefined && own['command'] === undefined) {
    addProblem(
      step,
      ['Arguments', 'AppSpecification', 'ContainerEntrypoint'],
      'the definition does not name its script: a `FrameworkProcessor` writes it into the uploaded `runproc.sh`',
      besideCure(step, 'script: path/to/script.py'),
    );
  }
  return { kind: 'code', value: { ...callOf(own), ...args }, code };
}

/** A command of the user has its own arguments. */
function callOf(own: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return own['command'] === undefined ? { call: 'cli' } : {};
}

function imageReason(entrypoint: readonly string[]): string {
  return entrypoint.length === 0
    ? 'it runs the program of a container image'
    : `it runs a program of a container image: \`${entrypoint.join(' ').slice(0, 100)}\``;
}

function argumentsOf(
  listed: unknown,
  step: StepContext,
  own: Readonly<Record<string, unknown>>,
): { readonly args?: readonly string[] } {
  if (own['args'] !== undefined || own['command'] !== undefined || !Array.isArray(listed))
    return own['command'] === undefined ? { args: [] } : {};
  return {
    args: listed.map((one, index) =>
      literal(
        textOf(
          one,
          ['Arguments', 'AppSpecification', 'ContainerArguments', index],
          step,
          'args: […]',
        ) ?? '',
      ),
    ),
  };
}

/** A local file that the SDK uploaded as the data of an input. */
function localUpload(
  uri: unknown,
  input: string,
  { context, located }: StepContext,
): string | undefined {
  if (typeof uri !== 'string') return undefined;
  const mark = `/${located.step.Name}/input/${input}/`;
  const at = uri.indexOf(mark);
  if (at < 0) return undefined;
  const found = findByName(path.posix.basename(uri.slice(at + mark.length)), [context.base]);
  return found.length === 1 && found[0] !== undefined
    ? relativePath(context.root, found[0])
    : undefined;
}

export function environment(
  value: unknown,
  at: KeyPath,
  step: StepContext,
): { readonly environ_vars?: Record<string, string> } {
  const own = mappingAt(step.context.given(step.located.step.Name)['environ_vars']);
  const entries = Object.entries(mappingAt(value)).map(([name, one]): [string, string] => [
    name,
    Object.hasOwn(own, name)
      ? ''
      : (textOf(one, [...at, name], step, `environ_vars: { ${name}: … }`) ?? ''),
  ]);
  return entries.length === 0 ? {} : { environ_vars: Object.fromEntries(entries) };
}
