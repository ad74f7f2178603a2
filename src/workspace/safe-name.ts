import { createHash } from 'node:crypto';

/**
 * Converts a step name or logical name to a folder name for every file system. A changed name gets
 * a hash, so that two names never share a folder.
 */
export function safeName(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(0, 100);
  const reserved = /^(\.+|(con|prn|aux|nul|com\d|lpt\d)(\..*)?)$/i.test(plain);
  if (plain === name && !reserved && !plain.endsWith('.')) return plain;
  return `${plain}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}
