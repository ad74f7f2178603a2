import { type Contract, list, mapping } from './contract.ts';

export interface JobArguments {
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of the arguments that have no value in the interface. */
  readonly unset: readonly string[];
}

/**
 * `job_arguments` names the arguments and the setting of the pipeline that holds each value, which
 * the interface does not contain. `arguments` describes them: `retries for a call (default: 3)`.
 */
export function jobArguments({ values, jobType }: Contract): JobArguments {
  const declared = list(values['job_arguments']).map(mapping);
  const names = new Set([
    ...declared.map(({ flag }) => attributeName(`${flag}`)),
    ...Object.keys(mapping(values['arguments'])).map(attributeName),
  ]);
  const defaults = new Map(
    Object.entries(mapping(values['arguments'])).map(([name, text]) => [
      attributeName(name),
      defaultValue(text),
    ]),
  );
  for (const { flag, source } of declared) {
    if (source === 'job_type') defaults.set(attributeName(`${flag}`), jobType);
  }
  const found = [...names].map((name) => [name, defaults.get(name)] as const);
  return {
    values: Object.fromEntries(found.filter(([, value]) => value !== undefined)),
    unset: found.flatMap(([name, value]) => (value === undefined ? [name] : [])),
  };
}

/** The attribute that argparse makes of a flag. */
function attributeName(flag: string): string {
  return flag.replace(/^-+/, '').replaceAll('-', '_');
}

/** A text of several words is a description, which may end with a default value. */
function defaultValue(text: unknown): unknown {
  if (typeof text !== 'string') return text ?? undefined;
  const named = /\(default:\s*([^)]*?)\s*\)/i.exec(text)?.[1];
  const value = named ?? (/\s/.test(text.trim()) ? undefined : text);
  return value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
