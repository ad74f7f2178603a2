/** The header of a script that lists its packages: PEP 723. */
import { parse } from 'smol-toml';
import { z } from 'zod';

const BLOCK = /^# \/\/\/ script\s*\n((?:#(?: .*)?\n)*?)# \/\/\/\s*$/m;
const headerSchema = z.object({
  dependencies: z.array(z.string()).default([]),
  'requires-python': z.string().optional(),
});

export type ScriptRequirements =
  | { readonly requirements: readonly string[]; readonly python?: string }
  | { readonly problem: string };

/** @returns a problem if there is no header, or one that cannot be read */
export function scriptRequirements(source: string): ScriptRequirements {
  const found = BLOCK.exec(source.replaceAll('\r\n', '\n'));
  if (found === null) return { problem: 'it has no `# /// script` header' };
  const text = (found[1] ?? '').replaceAll(/^# ?/gm, '');
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    const [first = ''] = String((error as Error).message).split('\n');
    return { problem: `its \`# /// script\` header is not TOML: ${first}` };
  }
  const header = headerSchema.safeParse(value);
  if (!header.success) {
    return { problem: '`dependencies` in its `# /// script` header is not a list of texts' };
  }
  const { dependencies: requirements, 'requires-python': python } = header.data;
  return { requirements, ...(python === undefined ? {} : { python }) };
}
