/** What the cache library wrote about a transfer that did not work, in one line without commands. */
export function reasonInLog(log: string): string | undefined {
  const lines = log.split(/\r?\n/).map((line) => line.trim());
  for (const pattern of PATTERNS) {
    const found = lines.map((line) => pattern.exec(line)?.[1]).find((text) => text !== undefined);
    if (found !== undefined) return withoutQueries(found);
  }
  return undefined;
}

/** The service has an archive with this key: another job saved the same results. */
export function isAlreadySaved(reason: string): boolean {
  return /\(409\)|already exists/i.test(reason);
}

/** The most exact first. The library says in a debug line why a reservation failed. */
const PATTERNS = [
  /^::debug::Failed to reserve cache: (?:Error: )?(.+)$/,
  /^::(?:warning|error)::(?:Failed to (?:restore|save): )?(.+)$/,
  /^Failed to (?:restore|save): (.+)$/,
  /^(Cache (?:restore|save) skipped: .+)$/,
];

/** Signed addresses are keys to the archive. */
function withoutQueries(text: string): string {
  return text.replace(/\?\S+/g, '?…');
}
