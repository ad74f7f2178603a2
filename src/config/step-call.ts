import type { StepCall } from './pipeline-config.ts';
import type { KeyPath, PipelineDocument } from './pipeline-document.ts';
import { splitArguments } from './split-arguments.ts';
import type { StepValue } from './step-schema.ts';

/** How the step is called; `undefined` for the contract of `main`. */
export function stepCall(
  value: StepValue,
  document: PipelineDocument,
  valuePath: KeyPath,
): StepCall | undefined {
  const { call, script, args, command, parameters = {} } = value;
  const listed = (key: 'args' | 'command', given: NonNullable<StepValue['args']>) =>
    argumentList(given, (index) => document.written([...valuePath, key, index]));
  if (command !== undefined) return { kind: 'command', argv: listed('command', command) };
  if (call === 'cli') {
    return { kind: 'cli', args: args === undefined ? undefined : listed('args', args) };
  }
  if (call === 'notebook' || (call === undefined && /\.ipynb$/i.test(script ?? ''))) {
    return { kind: 'notebook', parameters };
  }
  if (call === undefined || call === 'main') return undefined;
  const [module, name] = call.includes(':') ? call.split(':') : [undefined, call];
  return {
    kind: 'function',
    name: name as string,
    parameters,
    ...(module === undefined ? {} : { module }),
  };
}

function argumentList(
  given: NonNullable<StepValue['args']>,
  writtenAt: (index: number) => string | undefined,
): readonly string[] {
  if (typeof given === 'string') {
    const split = splitArguments(given);
    return 'problem' in split ? [] : split;
  }
  return given.map((one, index) =>
    typeof one === 'string' ? one : (writtenAt(index) ?? String(one)),
  );
}
