import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { BundleManifest } from './bundle-manifest.ts';
import { sha256 } from './file-bytes.ts';
import { isSafeName } from './read-zip.ts';
import { redactedFile } from './redacted-file.ts';
import { type SecretSearch, safeContent } from './safe-content.ts';
import type { ZipMember } from './write-zip.ts';

export type LeftOut = BundleManifest['left_out'][number];

export interface Member extends ZipMember {
  readonly size: number;
  readonly sha256: string;
}

/** Takes files into a bundle up to a limit, and lists those that it does not take. */
export class DataMembers {
  readonly members: Member[] = [];
  readonly leftOut: LeftOut[] = [];
  /** Members in which a secret was replaced. */
  readonly redacted: string[] = [];
  readonly #limits: { bytes: number; files: number };
  readonly #limitBytes: number;
  readonly #secrets: SecretSearch;
  /** In lower case: on some systems, names that differ in case are the same. */
  readonly #names = new Set<string>();

  constructor(limitBytes: number, secrets: SecretSearch) {
    this.#limitBytes = limitBytes;
    this.#limits = { bytes: limitBytes, files: MOST_FILES };
    this.#secrets = secrets;
  }

  /** Adds a member with these bytes, outside the limit. */
  addBytes(name: string, content: Uint8Array): void {
    if (!this.#takes(name, content.length)) return;
    this.members.push({ path: name, content, size: content.length, sha256: sha256(content) });
  }

  /** Adds a file of code, outside the limit, without its secrets. */
  async addCode(source: string, name: string): Promise<void> {
    const bytes = readFileSync(source);
    const content = redactedFile(bytes, this.#secrets.text);
    // A command can name any file.
    if (content.kind === 'binary' || content.kind === 'private-key') {
      return await this.add(source, name);
    }
    if (content.kind === 'redacted') this.redacted.push(name);
    this.addBytes(name, content.kind === 'redacted' ? content.bytes : bytes);
  }

  /** Adds a directory, unless a member is in it. */
  addDirectory(name: string): void {
    if (!this.members.some(({ path: one }) => one.startsWith(name))) {
      this.addBytes(name, new Uint8Array());
    }
  }

  /**
   * Adds a file, or a directory with everything in it.
   * @param source absolute
   * @param name its path in the bundle
   * @param omitted real paths of directories that are not taken
   */
  async add(
    source: string,
    name: string,
    omitted: readonly string[] = [],
    parents: readonly string[] = [],
  ): Promise<void> {
    const found = statOf(source);
    if (found === undefined) return this.#leave(name, null, 'it cannot be read');
    if (found.isFile()) return await this.#addFile(source, name, found.size);
    if (!found.isDirectory()) return this.#leave(name, null, 'it is not a regular file');
    const real = realpathSync(source);
    if (omitted.includes(real)) return;
    if (parents.includes(real))
      return this.#leave(name, null, 'it is a link to a parent directory');
    const names = namesIn(source);
    if (names === undefined) return this.#leave(name, null, 'it cannot be read');
    if (names.length === 0) this.addBytes(`${name}/`, new Uint8Array());
    for (const one of names) {
      await this.add(path.join(source, one), `${name}/${one}`, omitted, [...parents, real]);
    }
  }

  async #addFile(source: string, name: string, size: number): Promise<void> {
    if (size > this.#limits.bytes) {
      const limit = `the files of a bundle are limited to ${this.#limitBytes} bytes (\`--bundle-limit\`, in the action \`bundle-limit\`)`;
      return this.#leave(name, size, limit);
    }
    if (this.#limits.files === 0) {
      return this.#leave(name, size, `a bundle has at most ${MOST_FILES} files`);
    }
    if (!this.#takes(name, size)) return;
    try {
      const content = await safeContent(source, size, this.#secrets);
      if ('reason' in content) return this.#leave(name, size, content.reason);
      const { redacted } = content;
      if (redacted !== undefined) this.redacted.push(name);
      this.#limits.bytes -= content.size;
      this.#limits.files -= 1;
      this.members.push({
        ...{ path: name, content: redacted ?? { file: source } },
        ...{ size: content.size, sha256: content.sha256 },
      });
    } catch {
      this.#leave(name, size, 'it cannot be read');
    }
  }

  #takes(name: string, size: number): boolean {
    const key = name.toLowerCase();
    const reason = this.#names.has(key)
      ? 'the bundle has a file whose name differs only in case'
      : this.#reasonAgainst(name);
    if (reason === undefined) this.#names.add(key);
    else this.#leave(name, size, reason);
    return reason === undefined;
  }

  #reasonAgainst(name: string): string | undefined {
    if (this.#secrets.text(name) !== name) return 'its name contains a secret';
    return isSafeName(name) ? undefined : 'its name is not valid on every system';
  }

  #leave(name: string, size: number | null, reason: string): void {
    // What was meant to be there can be thousands of files.
    if (this.leftOut.length >= MOST_LISTED) return;
    this.leftOut.push({ path: this.#secrets.text(name), size, reason });
  }
}

const MOST_FILES = 10_000;
const MOST_LISTED = 1_000;

function namesIn(directory: string): readonly string[] | undefined {
  try {
    return readdirSync(directory).sort();
  } catch {
    return undefined;
  }
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
