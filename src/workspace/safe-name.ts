import { createHash } from 'node:crypto';

/**
 * A step's or logical name as one folder name on every file system. Names that need no change keep
 * their look; a changed one carries a hash, so that two names never share a folder.
 */
export function safeName(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(0, 100);
  const reserved = /^(\.+|(con|prn|aux|nul|com\d|lpt\d)(\..*)?)$/i.test(plain);
  if (plain === name && !reserved && !plain.endsWith('.')) return plain;
  return `${plain}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}
