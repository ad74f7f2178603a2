/**
 * Prepares a release: `node scripts/bump-version.ts <major|minor|patch|X.Y.Z>` writes the version
 * into every file that repeats it and dates the notes of CHANGELOG.md. It commits nothing.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { nextVersion } from './release/next-version.ts';
import { releaseNotes } from './release/release-notes.ts';

try {
  bump(process.argv[2]);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function bump(step: string | undefined): void {
  const changed = git('status', '--porcelain');
  if (changed !== '') {
    throw new Error(`The working tree has changes. Commit or stash them first:\n${changed}`);
  }
  const { version: current } = JSON.parse(readFileSync('package.json', 'utf8'));
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const version = nextVersion(current, step, changelog);
  // Every new text is made before the first file is written: a refusal changes nothing.
  const texts = new Map<string, string>();
  texts.set('CHANGELOG.md', releaseNotes(changelog, version, new Date()));
  texts.set('package.json', withVersion('package.json', version));
  texts.set('package-lock.json', withVersion('package-lock.json', version));
  const versionFile = fileNamed('version.ts', 'src');
  texts.set(versionFile, replaced(versionFile, `version: '${current}'`, `version: '${version}'`));
  const [major = ''] = version.split('.');
  for (const page of ['README.md', ...markdownBelow('docs')]) {
    const text = readFileSync(page, 'utf8');
    texts.set(page, text.replaceAll(/(\/cursus-runtime-action@v)\d+/g, `$1${major}`));
  }
  for (const [file, text] of texts) writeFileSync(file, text);
  console.log(`${current} → ${version}. Next:
  npm run build && npm run docs
  git commit -am "Release ${version}"
  After the merge: git tag v${version} && git push origin v${version}`);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trimEnd();
}

/** A manifest or lock file of npm, in the layout that npm writes. */
function withVersion(file: string, version: string): string {
  const content = JSON.parse(readFileSync(file, 'utf8'));
  content.version = version;
  // The lock file repeats the manifest of the package itself.
  if (content.packages?.[''] !== undefined) content.packages[''].version = version;
  return `${JSON.stringify(content, null, 2)}\n`;
}

function replaced(file: string, before: string, after: string): string {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not contain ${before}.`);
  return text.replace(before, after);
}

function fileNamed(name: string, dir: string): string {
  const found = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.basename(file) === name,
  );
  const [file] = found;
  if (file === undefined || found.length > 1) {
    throw new Error(`${dir} has ${found.length} files named ${name}; one is expected.`);
  }
  return path.join(dir, file);
}

function markdownBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(dir, file));
}
