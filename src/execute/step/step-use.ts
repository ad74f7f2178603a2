/** What a script used of what its step declares, as recorded in its process. */
import path from 'node:path';
import type { StepResult } from '../../python/protocol.ts';
import type {
  ArgumentName,
  ArgumentUse,
  FileReadReport,
  StepUse,
} from '../../report/use-report.ts';
import type { UserCode } from '../user-code.ts';

/** @param inputs absolute paths by logical name */
export function stepUse(
  inputs: Readonly<Record<string, string>>,
  code: UserCode,
  result: Pick<StepResult, 'use' | 'opened'> | null,
): StepUse | undefined {
  const use = result?.use;
  if (!use) return undefined;
  const known = ARGUMENTS.flatMap((name): [ArgumentName, ArgumentUse][] => {
    const found = use[name];
    if (found === undefined) return [];
    const { unnamed: _, ...rest } = found;
    return [[name, rest]];
  });
  const count = (names: (one: ArgumentUse) => readonly string[]) =>
    known.reduce((sum, [, one]) => sum + names(one).length, 0);
  const read = count((one) => one.read);
  return {
    arguments: Object.fromEntries(known),
    coverage: { read, declared: read + count((one) => one.unused) },
    filesRead: result.opened.flatMap((one) => fileRead(one, inputs, code) ?? []),
    columns: [],
  };
}

function fileRead(
  { path: file, kind, file: script, line }: StepResult['opened'][number],
  inputs: Readonly<Record<string, string>>,
  code: UserCode,
): FileReadReport | undefined {
  if (kind !== 'file') return undefined;
  // An input can lie in the directory of another.
  const [input, root] =
    Object.entries(inputs)
      .filter(([, one]) => one !== '' && (file === one || file.startsWith(one + path.sep)))
      .sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (input === undefined || root === undefined) return undefined;
  return {
    input,
    path: path.relative(root, file).replaceAll('\\', '/'),
    ...(script === null
      ? {}
      : { location: { file: code.show(script), ...(line === null ? {} : { line }) } }),
  };
}

const ARGUMENTS: readonly ArgumentName[] = [
  'input_paths',
  'output_paths',
  'environ_vars',
  'job_args',
];
