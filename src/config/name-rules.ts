import { z } from 'zod';

/** Names of steps, inputs and outputs are used as directory names on Linux, macOS and Windows. */
const NAME = /^[\p{L}\p{N}_]([\p{L}\p{M}\p{N}_. -]*[\p{L}\p{M}\p{N}_-])?$/u;
const LONGEST = 100;
const ALLOWED = `letters, digits, \`_\`, \`-\`, and inside dots and spaces; at most ${LONGEST} characters`;

/** As a key of an object, it would set the prototype. */
const NOT_PROTO = /^(?!__proto__$)/;

export const stepNameSchema = z
  .string('a step name')
  .regex(NAME, `a step name of ${ALLOWED}`)
  .regex(NOT_PROTO, 'a step name other than `__proto__`')
  .max(LONGEST, `a step name of ${ALLOWED}`);

/** Key in `input_paths` and `output_paths`. */
export const logicalNameSchema = z
  .string('a logical name')
  .regex(NAME, `a logical name of ${ALLOWED}`)
  .max(LONGEST, `a logical name of ${ALLOWED}`);

/** A name given as a value: YAML does not read `2024` and `true` as text. */
export const writtenNameSchema = z.union([z.string(), z.number(), z.boolean()], {
  error: 'a name',
});

/** Why `name` is not a valid step name, for a value that the schema accepted. */
export function stepNameFault(name: string): string | undefined {
  const result = stepNameSchema.safeParse(name);
  return result.success ? undefined : result.error.issues[0]?.message;
}

/** Equal for names that would share a directory on some file system. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
