/**
 * Kept results of steps, in a directory of the workspace. Several runs may use it at once, and any
 * of them may be killed at any moment: what is not whole is ignored. Nothing here fails a run:
 * errors are returned as the reason why nothing is kept.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ENTRY_FORMAT, type Entry, sealed, UNSTABLE_MARK, unsealed } from './entry-schema.ts';
import { textDigest } from './file-digest.ts';
import { freeBytes } from './free-bytes.ts';
import { ObjectFiles, type StoredFile } from './object-files.ts';
import { isTidy, prune } from './prune.ts';

/** Of a step: to return to an earlier state of the code finds its result. */
const MOST_PER_STEP = 4;

/** One entry, and where it is. */
export interface KeptEntry {
  readonly entry: Entry;
  /** Absolute. */
  readonly file: string;
}

export class ResultStore {
  readonly objects: ObjectFiles;
  readonly #dir: string;
  readonly #steps: string;
  readonly #salt: Buffer;
  /** Entries of this run: they are not removed to make room. */
  readonly #used = new Set<string>();
  /** Objects that entries of this run name. */
  readonly #named = new Set<string>();

  private constructor(dir: string, pipeline: string, salt: Buffer) {
    this.#dir = dir;
    this.#steps = path.join(dir, 'steps', textDigest(pipeline).slice(0, 16));
    this.#salt = salt;
    this.objects = new ObjectFiles(dir);
  }

  /**
   * @param dir absolute
   * @param pipeline identifies the pipeline: its file
   * @throws if the directory cannot be written
   */
  static open(dir: string, pipeline: string): ResultStore {
    mkdirSync(dir, { recursive: true });
    const store = new ResultStore(dir, pipeline, saltOf(dir));
    store.objects.prepare();
    return store;
  }

  /** A value that may be secret, as text that does not reveal it. */
  hide(value: string): string {
    return createHmac('sha256', this.#salt).update(value).digest('hex');
  }

  /** The whole entries of a step, newest first. Other files in their directory are removed. */
  entriesOf(step: string): readonly KeptEntry[] {
    return this.#entriesWith('', step);
  }

  /** Those that prove the step unstable. */
  unstableEntriesOf(step: string): readonly KeptEntry[] {
    return this.#entriesWith(UNSTABLE_MARK, step).filter(({ entry }) => entry.unstable === true);
  }

  #entriesWith(mark: string, step: string): readonly KeptEntry[] {
    const found = namesIn(this.#of(step)).flatMap((name): KeptEntry[] => {
      const file = path.join(this.#of(step), name);
      const text = readText(file);
      if (text?.includes(mark) === false) return [];
      const entry = text === undefined ? undefined : readEntry(text);
      // Of a newer version of the tool: it may be of use to that version.
      if (entry === 'other version') return [];
      if (entry?.step === step && this.#isWhole(entry)) return [{ entry, file }];
      this.drop(file);
      return [];
    });
    return found.sort((a, b) => b.entry.savedAt - a.entry.savedAt);
  }

  /** Marks it as used: others are removed first. */
  use({ file }: KeptEntry): void {
    this.#used.add(file);
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // Read-only: it counts as used when it was written.
    }
  }

  /** @throws if the disk is full */
  put(entry: Entry): void {
    const dir = this.#of(entry.step);
    mkdirSync(dir, { recursive: true });
    const id = `${String(Math.round(entry.savedAt)).padStart(14, '0')}-${randomUUID().slice(0, 8)}`;
    const file = path.join(dir, `${id}.json`);
    const aside = this.objects.asidePath();
    try {
      writeFileSync(aside, sealed(entry), { flag: 'wx' });
      renameSync(aside, file);
    } catch (error) {
      rmSync(aside, { force: true });
      throw error;
    }
    this.#used.add(file);
    for (const { digest } of objectsOf(entry)) this.#named.add(digest);
    for (const { object } of entry.dependencies) if (object !== undefined) this.#named.add(object);
    for (const name of namesIn(dir).toSorted().slice(0, -MOST_PER_STEP)) {
      this.drop(path.join(dir, name));
    }
  }

  drop(file: string): void {
    try {
      rmSync(file, { force: true, recursive: true });
    } catch {
      // It stays, and is tested again by the next run.
    }
  }

  /**
   * Removes what was used longest ago, until the rest fits.
   * @param keep files of entries that stay; those that this run used or wrote if absent
   * @returns the bytes that are left, and whether files were removed
   */
  prune(limitBytes: number, keep: ReadonlySet<string> = this.#used): ReturnType<typeof prune> {
    return prune(this.#dir, { limitBytes, keep, own: this.objects.own });
  }

  /** Whether it fits and was pruned lately: then there is no need to read every entry. */
  isTidy(limitBytes: number): boolean {
    const isNamed = [...this.objects.own].every((digest) => this.#named.has(digest));
    return isNamed && isTidy(this.#dir, limitBytes);
  }

  /** Of its disk; `undefined` if the system does not say. */
  freeBytes(): number | undefined {
    return freeBytes(this.#dir);
  }

  #of(step: string): string {
    return path.join(this.#steps, textDigest(step).slice(0, 24));
  }

  #isWhole(entry: Entry): boolean {
    return objectsOf(entry).every((one) => this.objects.has(one));
  }
}

/** The files that a result needs. Texts of sources only serve to say what changed. */
export function objectsOf({ outputs, outcome }: Entry): readonly StoredFile[] {
  return [
    outcome,
    ...outputs.flatMap(({ tree }) => tree.flatMap((one) => (one.kind === 'file' ? [one] : []))),
  ];
}

function readEntry(text: string): Entry | 'other version' | undefined {
  try {
    const entry = unsealed(text);
    if (entry !== undefined) return entry;
    const format: unknown = JSON.parse(text)?.entry?.format;
    return typeof format === 'number' && format > ENTRY_FORMAT ? 'other version' : undefined;
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

/** Made by the first run; two first runs agree on one. */
function saltOf(dir: string): Buffer {
  const file = path.join(dir, 'salt');
  for (let attempt = 0; ; attempt += 1) {
    const found = readSalt(file);
    if (found !== undefined) return found;
    if (attempt > 2) throw new Error(`${file} cannot be read.`);
    const aside = path.join(dir, `salt-${randomUUID()}`);
    writeFileSync(aside, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
    renameSync(aside, file);
  }
}

function readSalt(file: string): Buffer | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : undefined;
  } catch {
    return undefined;
  }
}
