import { expect, it } from 'vitest';
import { allowsVersion } from '../../src/environments/allows-version.ts';
import { scriptRequirements } from '../../src/environments/script-requirements.ts';

const script = (...lines: string[]) =>
  [
    '"""Doc."""',
    '# /// script',
    ...lines.map((line) => `# ${line}`.trimEnd()),
    '# ///',
    'x = 1',
  ].join('\n');

it('reads the header of a script', () => {
  const text = script(
    'requires-python = ">=3.11"',
    'dependencies = [',
    '  "pandas==2.1.4", # why',
    ']',
  );
  const expected = { requirements: ['pandas==2.1.4'], python: '>=3.11' };
  expect(scriptRequirements(text)).toEqual(expected);
  expect(scriptRequirements(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(scriptRequirements(script(''))).toEqual({ requirements: [] });
});

it.each([
  ['x = 1', 'it has no `# /// script` header'],
  ['# /// script\n# dependencies = []\nx = 1', 'it has no `# /// script` header'],
  [script('dependencies = ['), 'its `# /// script` header is not TOML'],
  [script('dependencies = "pandas"'), '`dependencies` in its `# /// script` header is not a list'],
])('says why a header cannot be used: %j', (text, problem) => {
  expect(scriptRequirements(text)).toEqual({ problem: expect.stringContaining(problem) });
});

it.each([
  ['>=3.9', '3.11.7', true],
  ['>=3.12', '3.11.7', false],
  ['>=3.9,<3.11', '3.11.7', false],
  ['==3.11.*', '3.11.7', true],
  ['==3.11', '3.11.7', false],
  ['!=3.11.*', '3.11.7', false],
  ['~=3.10', '3.11.7', true],
  ['~=3.10.2', '3.11.7', false],
  ['>3.11.6, <=3.11.7', '3.11.7', true],
  ['', '3.11.7', true],
])('%s allows %s: %j', (specifiers, version, allowed) => {
  expect(allowsVersion(specifiers, version)).toBe(allowed);
});
