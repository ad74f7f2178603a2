/** Opens a replay bundle: everything in it is checked before a file is written. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type BundleManifest,
  MANIFEST,
  manifestSchema,
  PIPELINE,
} from './bundle-manifest.ts';
import { sha256 } from './file-bytes.ts';
import { BadArchive, readEntries, readEntry, type ZipEntry } from './read-zip.ts';

export interface OpenBundle {
  readonly manifest: BundleManifest;
  /** Writes all members to a directory that exists and is empty. */
  readonly unpack: (directory: string) => void;
}

const LIMITS = { entries: 20_000, bytes: 2_200_000_000 };
const LARGEST_MANIFEST = 20_000_000;

/**
 * @param file absolute
 * @param shown its name in messages
 * @throws UserError for every file that is not a whole bundle of this version
 */
export function openBundle(file: string, shown: string): OpenBundle {
  try {
    const archive = readArchive(file);
    const entries = readEntries(archive, LIMITS);
    const manifest = readManifest(archive, entries);
    const contents = new Map<string, Buffer>();
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    checkNames(entries, manifest);
    for (const { path: name, size, sha256: expected } of manifest.members) {
      const entry = byName.get(name);
      if (entry === undefined) throw new BadArchive(`lacks ${quoteName(name)}`);
      const bytes = readEntry(archive, entry);
      if (bytes.length !== size || sha256(bytes) !== expected) {
        throw new BadArchive(`is damaged: ${quoteName(name)} is not what was written`);
      }
      contents.set(name, bytes);
    }
    if (!contents.has(PIPELINE)) throw new BadArchive(`lacks ${quoteName(PIPELINE)}`);
    return { manifest, unpack: (directory) => unpack(contents, directory) };
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    throw new UserError(`${quoteName(shown)} ${error.message}.`, {
      cure: 'Give a file that `--bundle` wrote, as it was written.',
      cause: error,
    });
  }
}

/** Whether a file is a bundle of any version, which a new one may replace. */
export function isBundle(file: string): boolean {
  try {
    const archive = readArchive(file);
    const { format } = parsedManifest(archive, readEntries(archive, LIMITS)) as { format: unknown };
    return format === BUNDLE_FORMAT;
  } catch {
    return false;
  }
}

function readArchive(file: string): Buffer {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new BadArchive('is not a file');
    if (found.size > LIMITS.bytes) throw new BadArchive('is larger than any bundle');
    return readFileSync(file);
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new BadArchive(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`);
  }
}

function readManifest(archive: Buffer, entries: readonly ZipEntry[]): BundleManifest {
  const value = parsedManifest(archive, entries);
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== BUNDLE_FORMAT) throw notABundle();
  if (version !== BUNDLE_VERSION) {
    throw new BadArchive(
      `has version ${JSON.stringify(version)} of the format, and this program reads version ${BUNDLE_VERSION}`,
    );
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadArchive(`has a wrong ${MANIFEST} (${issue?.path.join('.')}: ${issue?.message})`);
}

function parsedManifest(archive: Buffer, entries: readonly ZipEntry[]): object {
  const entry = entries.find(({ name }) => name === MANIFEST);
  if (entry === undefined) throw notABundle();
  if (entry.size > LARGEST_MANIFEST) throw new BadArchive(`has a too large ${MANIFEST}`);
  try {
    const value: unknown = JSON.parse(readEntry(archive, entry).toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (error instanceof BadArchive) throw error;
  }
  throw notABundle();
}

function notABundle(): BadArchive {
  return new BadArchive('is not a replay bundle');
}

/** A file that the manifest does not name was added by somebody else. */
function checkNames(entries: readonly ZipEntry[], { members }: BundleManifest): void {
  const known = new Set([MANIFEST, ...members.map(({ path: name }) => name)]);
  const added = entries.find(({ name }) => !known.has(name));
  if (added !== undefined) {
    throw new BadArchive(`has a file that ${MANIFEST} does not list: ${quoteName(added.name)}`);
  }
  const files = new Set(members.map(({ path: name }) => name.toLowerCase()));
  for (const { path: name } of members) {
    for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
      if (!files.has(name.slice(0, at).toLowerCase())) continue;
      throw new BadArchive(`has ${quoteName(name.slice(0, at))} as a file and as a directory`);
    }
  }
}

function unpack(contents: ReadonlyMap<string, Buffer>, directory: string): void {
  for (const [name, bytes] of contents) {
    const target = path.join(directory, ...name.split('/'));
    mkdirSync(name.endsWith('/') ? target : path.dirname(target), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(target, bytes, { flag: 'wx' });
  }
}
