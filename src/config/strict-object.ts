import { z } from 'zod';

/**
 * A mapping that rejects unknown keys. The message of the issue lists the allowed keys for
 * `schema-problems.ts`, because an issue has no other field for them.
 */
export function strictObject<Shape extends z.ZodRawShape>(
  shape: Shape,
  expected = 'a mapping of keys to values',
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : expected,
  });
}

/** Rejects a mapping that contains a key and its alias, also in the JSON Schema. */
export function withAliases<Schema extends z.ZodType>(
  schema: Schema,
  aliases: Readonly<Record<string, string>>,
  meta: { readonly id: string },
): Schema {
  let checked = schema;
  for (const [alias, key] of Object.entries(aliases)) {
    checked = checked.refine((value) => !(has(value, alias) && has(value, key)), {
      // Also if another key of the mapping is invalid: all problems are reported together.
      when: () => true,
      path: [alias],
      error: `\`${alias}\` and \`${key}\` are both given, but they are the same key`,
      params: { cure: `Keep one of the two.` },
    });
  }
  return checked.meta({
    ...meta,
    allOf: Object.entries(aliases).map((pair) => ({ not: { required: pair } })),
  });
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
