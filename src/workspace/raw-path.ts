/**
 * Names on disk are bytes and need not be UTF-8. A raw path has one character for each byte, so it
 * can be joined and compared like any other and still names the same file.
 */
export function toRaw(file: string): string {
  return Buffer.from(file, 'utf8').toString('latin1');
}

/** The type that functions of `node:fs` accept. */
export function onDisk(raw: string): Buffer {
  return Buffer.from(raw, 'latin1');
}

/** As shown to the user. */
export function fromRaw(raw: string): string {
  return onDisk(raw).toString('utf8');
}
