/** The file of one kept result. What does not fit the schema and the seal is ignored. */
import { z } from 'zod';
import { textDigest } from './file-digest.ts';

/** A changed form of the entries gets another number: entries of other numbers are ignored. */
export const ENTRY_FORMAT = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** A relative path that cannot lead out of its directory. */
const inside = z
  .string()
  .refine(
    (path) =>
      !path.includes('\0') &&
      !path.startsWith('/') &&
      !path.includes('\\') &&
      !path.split('/').some((part) => part === '..' || part === '.'),
  );

const treeEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    path: inside,
    mode: z.int(),
    size: z.int().nonnegative(),
    digest,
  }),
  z.strictObject({ kind: z.literal('directory'), path: inside, mode: z.int() }),
  z.strictObject({ kind: z.literal('link'), path: inside, to: z.string() }),
]);

const dependencySchema = z.strictObject({
  /** What it is: `source`, `input`, `environ`, …; the check of each kind is in `src/execute/reuse/`. */
  kind: z.string(),
  name: z.string(),
  /** What it was: a digest, a version, `null` for a file that was not there. */
  value: z.string().nullable(),
  /** Its content, to say what changed. */
  object: digest.optional(),
});

export const entrySchema = z.strictObject({
  format: z.literal(ENTRY_FORMAT),
  step: z.string(),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  /** Identifies the run that it is from. */
  run: z.string(),
  /** All that the result depends on is recorded, so that it can replace a run of the step. */
  reusable: z.boolean(),
  /** The step wrote other content when it ran again with nothing changed. */
  unstable: z.boolean().optional(),
  dependencies: z.array(dependencySchema),
  /** By logical name: the files in the directory of the output. */
  outputs: z.array(z.strictObject({ name: z.string(), tree: z.array(treeEntrySchema) })),
  /** What is known of the step beside its outputs: JSON. */
  outcome: z.strictObject({ digest, size: z.int() }),
});

const sealedSchema = z.strictObject({ entry: entrySchema, seal: digest });

/** A kept result. */
export type Entry = z.infer<typeof entrySchema>;
export type TreeEntry = z.infer<typeof treeEntrySchema>;
export type Dependency = z.infer<typeof dependencySchema>;

export function sealed(entry: Entry): string {
  return JSON.stringify({ entry, seal: sealOf(entry) });
}

/** @returns `undefined` for a text that is not a whole entry of this format */
export function unsealed(text: string): Entry | undefined {
  try {
    const found = sealedSchema.safeParse(JSON.parse(text));
    if (!found.success || sealOf(found.data.entry) !== found.data.seal) return undefined;
    return found.data.entry;
  } catch {
    return undefined;
  }
}

function sealOf(entry: Entry): string {
  return textDigest(JSON.stringify(sorted(entry)));
}

/** The order of keys does not count. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sorted(one)]);
}
