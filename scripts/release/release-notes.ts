const UNRELEASED = '## [Unreleased]';

/**
 * CHANGELOG.md with the notes of `Unreleased` under the version and its date.
 * @throws Error if there are no notes
 */
export function releaseNotes(changelog: string, version: string, date: Date): string {
  const start = changelog.indexOf(`${UNRELEASED}\n`);
  if (start === -1) throw new Error(`CHANGELOG.md has no section '${UNRELEASED}'.`);
  const from = start + UNRELEASED.length;
  const next = changelog.indexOf('\n## [', from);
  const notes = changelog.slice(from, next === -1 ? undefined : next).trim();
  const written = notes.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (written.length === 0) {
    throw new Error(`CHANGELOG.md has no notes under '${UNRELEASED}'. Write what has changed.`);
  }
  const rest = next === -1 ? '' : `\n${changelog.slice(next + 1)}`;
  const heading = `## [${version}] - ${date.toISOString().slice(0, 10)}`;
  return `${changelog.slice(0, from)}\n\n${heading}\n\n${notes}\n${rest}`;
}

export function hasNotesOf(changelog: string, version: string): boolean {
  return changelog.includes(`\n## [${version}]`);
}
