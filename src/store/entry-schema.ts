/** The file of one kept result. What does not fit the schema and the seal is ignored. */
import { z } from 'zod';
import { textDigest } from './file-digest.ts';

/** A changed form of the entries gets another number: entries of other numbers are ignored. */
export const ENTRY_FORMAT = 2;

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

/** A kept result. */
export type Entry = z.infer<typeof entrySchema>;
export type TreeEntry = z.infer<typeof treeEntrySchema>;
export type Dependency = z.infer<typeof dependencySchema>;

/** What every entry that proves its step unstable contains, as text. */
export const UNSTABLE_MARK = '"unstable":true';

export function sealed(entry: Entry): string {
  const text = JSON.stringify(entry);
  return `{"seal":"${textDigest(text)}","entry":${text}}`;
}

/** @returns `undefined` if it was changed or cut off, or has another form */
export function unsealed(text: string): Entry | undefined {
  const [, seal, body = ''] = /^\{"seal":"([0-9a-f]{64})","entry":(.*)\}$/s.exec(text) ?? [];
  if (seal === undefined || textDigest(body) !== seal) return undefined;
  return entrySchema.safeParse(JSON.parse(body)).data;
}
