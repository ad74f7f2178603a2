import { hasNotesOf } from './release-notes.ts';

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/**
 * The version that follows `current`.
 * @param step `major`, `minor`, `patch` or a version
 * @throws Error for a version that is not higher; `current` itself is allowed until it has notes
 */
export function nextVersion(current: string, step: string | undefined, changelog: string): string {
  const [major, minor, patch] = partsOf(current);
  if (step === 'major') return `${major + 1}.0.0`;
  if (step === 'minor') return `${major}.${minor + 1}.0`;
  if (step === 'patch') return `${major}.${minor}.${patch + 1}`;
  if (step === undefined || !VERSION.test(step)) {
    throw new Error('Usage: node scripts/bump-version.ts <major|minor|patch|X.Y.Z>');
  }
  const order = compareVersions(step, current);
  if (order < 0) throw new Error(`${step} is lower than ${current}. Name a higher version.`);
  if (order === 0 && hasNotesOf(changelog, step)) {
    throw new Error(`CHANGELOG.md already has notes for ${step}. Name a higher version.`);
  }
  return step;
}

/** Negative if `a` is lower than `b`, positive if it is higher. */
export function compareVersions(a: string, b: string): number {
  const other = partsOf(b);
  const differences = partsOf(a).map((part, index) => part - (other[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function partsOf(version: string): [number, number, number] {
  const [, major, minor, patch] = VERSION.exec(version) ?? [];
  if (patch === undefined) throw new Error(`${version} is not a version X.Y.Z.`);
  return [Number(major), Number(minor), Number(patch)];
}
