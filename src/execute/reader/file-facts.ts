import { z } from 'zod';
import type { FileProfile } from '../../data/profile.ts';

/** What the reader adds to the profile of a file. */
export type FileFacts = Pick<FileProfile, 'table' | 'array' | 'model' | 'members'>;

/** `null` for a reply that code of the user has forged or that says nothing. */
export function parseFacts(reply: unknown): FileFacts | null {
  const parsed = factsSchema().safeParse(reply);
  if (!parsed.success) return null;
  const { table, array, model, members } = parsed.data;
  const facts = {
    ...(table === undefined ? {} : { table }),
    ...(array === undefined ? {} : { array }),
    ...(model === undefined ? {} : { model: modelOf(model) }),
    ...(members === undefined ? {} : { members: members.map(memberOf) }),
  };
  return Object.keys(facts).length === 0 ? null : facts;
}

/** Created on first use: a run that passes needs no reader. */
function factsSchema() {
  const count = z.int().nonnegative();
  const text = z.string().max(1_000);
  const array = z.object({ shape: z.array(count).max(64), dtype: text });
  const columnTypes = [
    ...['integer', 'number', 'boolean', 'string', 'date', 'timestamp'],
    ...['object', 'array', 'binary', 'null'],
  ] as const;
  const column = z.object({ name: text, type: z.enum(columnTypes), nulls: count.nullable() });
  return z.object({
    table: z
      .object({
        columns: z.array(column).max(10_000),
        rows: count.nullable(),
        sampled: z.boolean(),
      })
      .optional(),
    array: array.optional(),
    model: z
      .object({
        kind: text,
        features: z.array(text).max(10_000).optional(),
        feature_count: count.optional(),
      })
      .optional(),
    members: z
      .array(z.object({ name: text, array: array.optional() }))
      .max(1_000)
      .optional(),
  });
}

type Parsed = z.infer<ReturnType<typeof factsSchema>>;

function modelOf({ kind, features, feature_count: featureCount }: NonNullable<Parsed['model']>) {
  return {
    kind,
    ...(features === undefined ? {} : { features }),
    ...(featureCount === undefined ? {} : { featureCount }),
  };
}

function memberOf({ name, array }: NonNullable<Parsed['members']>[number]) {
  return { name, ...(array === undefined ? {} : { array }) };
}
