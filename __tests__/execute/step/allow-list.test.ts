import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { isAllowed } from '../../../src/execute/step/allow-list.ts';

const allows = (kind: 'read' | 'write' | 'network' | 'subprocess', what: string, pattern: string) =>
  isAllowed(
    { kind, what, file: null, line: null },
    { read: [], write: [], network: [], subprocess: [], [kind]: [pattern] },
    '/project',
  );

test.each([
  ['config.yml', '/project/config.yml', true],
  ['config.yml', '/project/config.yml.old', false],
  ['config.yml', '/project/configXyml', false],
  ['config', '/project/config/a/b.yml', true],
  ['config/*.yml', '/project/config/a.yml', true],
  ['config/*.yml', '/project/config/a/b.yml', false],
  ['config/**/*.yml', '/project/config/a/b.yml', true],
  ['config/**/*.yml', '/project/config/b.yml', true],
  ['**/b.?ml', '/project/x/y/b.yml', true],
  ['../other/a', '/other/a', true],
  ['/data/**', '/data/x/y', true],
  ['/data/[1]', '/data/1', false],
  ['~/models', `${homedir()}/models/a.bin`, true],
])('the path pattern %s on %s: %s', (pattern, file, expected) => {
  expect(allows('read', file, pattern)).toBe(expected);
  expect(allows('write', file, pattern)).toBe(expected);
});

test.each([
  ['example.com', 'example.com:443', true],
  ['example.com', 'www.example.com', false],
  ['*.example.com', 'www.Example.com:80', true],
  ['example.com:443', 'example.com:443', true],
  ['example.com:443', 'example.com:80', false],
  ['192.0.2.*', '192.0.2.17:9', true],
])('the host pattern %s on %s: %s', (pattern, host, expected) => {
  expect(allows('network', host, pattern)).toBe(expected);
});

test.each([
  ['git', 'git status', true],
  ['git', '/usr/bin/git status', true],
  ['/usr/bin/git', '/usr/bin/git status', true],
  ['git', 'github status', false],
  ['python*', '/opt/python3.11 -c x', true],
])('the program %s on %s: %s', (pattern, command, expected) => {
  expect(allows('subprocess', command, pattern)).toBe(expected);
});

test('a pattern of one kind allows nothing of another', () => {
  const allowed = { read: ['**'], write: [], network: ['*'], subprocess: [] };
  const write = { kind: 'write', what: '/project/a', file: null, line: null } as const;
  expect(isAllowed(write, allowed, '/project')).toBe(false);
});
