/** Facts that SECURITY.md repeats; other tests verify its statements about runs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scriptEnvironment } from '../../src/execute/step-environment.ts';
import { FINDINGS } from '../../src/findings/findings.ts';
import { runnerFiles } from '../../src/github/runner-files.ts';
import { KEY_FORMATS } from '../../src/secrets/key-formats.ts';
import { isSecretName } from '../../src/secrets/secret-names.ts';

const SECURITY = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'SECURITY.md'), 'utf8');

/** The part under a heading, or after a word in bold. */
function part(start: string, end: string): string {
  const from = SECURITY.indexOf(start);
  const to = SECURITY.indexOf(end, from);
  expect(from, start).toBeGreaterThan(-1);
  expect(to, end).toBeGreaterThan(-1);
  return SECURITY.slice(from, to);
}

const names = (text: string) =>
  [...text.matchAll(/`([A-Z][A-Z_]+\*?)`/g)].map(([, name]) => name ?? '');

test('every variable in the list of removed variables is removed', () => {
  const removed = names(part('**Environment.**', '`environment: clean`'));
  expect(removed.length).toBeGreaterThan(12);
  const caller = Object.fromEntries(removed.map((name) => [name.replace('*', 'X'), 'x']));
  expect(scriptEnvironment(caller)).toEqual({ MPLBACKEND: 'Agg' });
});

test('every file of the runner whose variable is removed is guarded', () => {
  const removed = names(part('**Environment.**', '`environment: clean`'));
  const environment = Object.fromEntries(removed.map((name) => [name, `/files/${name}`]));
  const guarded = runnerFiles(environment).files.map((file) => path.basename(file.path));
  const files = ['ENV', 'OUTPUT', 'PATH', 'STATE', 'STEP_SUMMARY', 'ARTIFACTS'];
  expect(guarded.sort()).toEqual(files.map((name) => `GITHUB_${name}`).sort());
});

test('the issuers of keys and the names of variables in its examples are known', () => {
  const formats = KEY_FORMATS.map(({ name }) => name).join(' ');
  const [, issuers = ''] = part('tokens of GitHub', ' and others').split(/tokens of\s/);
  const known = issuers.split(/,\s+|\s+and\s+/);
  expect(known.length).toBeGreaterThan(10);
  for (const issuer of known) expect(formats).toContain(issuer);
  const examples = names(part('Values of variables', 'They are recognised'));
  expect(examples.length).toBeGreaterThan(2);
  for (const name of examples) expect(isSecretName(name)).toBe(true);
});

test('the finding that it names exists', () => {
  const [, code = ''] = /\[`([a-z-]+)`\]\(docs\/findings.md/.exec(SECURITY) ?? [];
  expect(Object.keys(FINDINGS)).toContain(code);
});
