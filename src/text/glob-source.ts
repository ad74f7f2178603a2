/**
 * The source of a regular expression for a pattern: `**` matches any text, `*` and `?` match none
 * that contains the separator.
 */
export function globSource(glob: string, separator: string): string {
  return glob.replaceAll(/\*\*\/|\*\*|\*|\?|[\\^$.|+()[\]{}]/g, (found) => {
    if (found === '**/') return '(.*/)?';
    if (found === '**') return '.*';
    if (found === '*') return `[^${separator}]*`;
    return found === '?' ? `[^${separator}]` : `\\${found}`;
  });
}
