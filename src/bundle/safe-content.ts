import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chunksOf, sha256 } from './file-bytes.ts';
import { isKeyFileName } from './key-file-names.ts';
import { redactedFile } from './redacted-file.ts';

/** How secrets are found. */
export interface SecretSearch {
  readonly text: (text: string) => string;
  /** For the parts of one file, in order. */
  readonly fileSearch: () => (chunk: Uint8Array) => boolean;
}

export interface SafeFile {
  /** Absent: the file as it is. */
  readonly redacted?: Uint8Array;
  readonly size: number;
  readonly sha256: string;
}

/**
 * A file without secrets, or the reason why a bundle cannot have it.
 * @throws the system error if the file cannot be read
 */
export async function safeContent(
  file: string,
  size: number,
  secrets: SecretSearch,
): Promise<SafeFile | { readonly reason: string }> {
  if (isKeyFileName(path.basename(file))) return { reason: IS_KEY };
  if (size > LARGEST_REDACTED) {
    return (
      (await searched(file, secrets)) ?? { reason: `${HAS_SECRET} and is too large to redact` }
    );
  }
  const content = redactedFile(readFileSync(file), secrets.text);
  if (content.kind === 'private-key') return { reason: IS_KEY };
  if (content.kind !== 'redacted') {
    const why = content.kind === 'binary' ? ' and is not a text' : '';
    return (await searched(file, secrets)) ?? { reason: `${HAS_SECRET}${why}` };
  }
  const { bytes } = content;
  // What only the bytes show, in another encoding than that of the text.
  if (secrets.fileSearch()(bytes)) return { reason: HAS_SECRET };
  return { redacted: bytes, size: bytes.length, sha256: sha256(bytes) };
}

const IS_KEY = 'it is a private key';
const HAS_SECRET = 'it contains a secret';
/** The whole text is in memory for this. */
const LARGEST_REDACTED = 10_000_000;

/** A file as it is; `undefined` if it contains a secret. */
async function searched(file: string, secrets: SecretSearch): Promise<SafeFile | undefined> {
  const hash = createHash('sha256');
  const holdsSecret = secrets.fileSearch();
  let size = 0;
  for await (const chunk of chunksOf(file)) {
    if (holdsSecret(chunk)) return undefined;
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
}
