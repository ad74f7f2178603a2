import { symlink } from 'node:fs/promises';
import process from 'node:process';
import { expect, test } from 'vitest';
import { logTail } from '../../../src/execute/step/log-tail.ts';
import { createTempProject } from '../../support/temp-project.ts';

test('the tail of a log is its last sixty lines', async () => {
  const lines = Array.from({ length: 61 }, (_, index) => `line ${index}`);
  await using project = await createTempProject({
    'long.log': `${lines.join('\n')}\n\n`,
    'short.log': 'only',
    'one.log': '1',
    'empty.log': '',
  });
  expect(logTail(project.path('long.log'))).toBe(lines.slice(1).join('\n'));
  expect(logTail(project.path('short.log'))).toBe('only');
  expect(logTail(project.path('one.log'))).toBe('1');
  expect(logTail(project.path('empty.log'))).toBe('');
});

test('the tail of a large log begins with a whole line, if there is one', async () => {
  const wide = 'x'.repeat(10_000);
  await using project = await createTempProject({
    'two.log': `${wide}\n${wide}`,
    'one.log': wide + wide,
    // One byte more than the part that is read.
    'more.log': `first\n${'y'.repeat(16_384 - 5)}`,
    // Exactly the part that is read.
    'whole.log': `first\n${'y'.repeat(16_384 - 6)}`,
  });
  expect(logTail(project.path('two.log'))).toBe(wide);
  expect(logTail(project.path('one.log'))).toBe('x'.repeat(16_384));
  expect(logTail(project.path('more.log'))).toMatch(/^y+$/);
  expect(logTail(project.path('whole.log'))).toMatch(/^first\ny+$/);
});

test('a log that is gone, or replaced by a directory or a link, has no tail', async () => {
  await using project = await createTempProject({ 'dir/a': 'text' });
  await symlink(project.path('dir/a'), project.path('link.log'));
  expect(logTail(project.path('gone.log'))).toBe('');
  expect(logTail(project.path('dir'))).toBe('');
  // Windows has no flag that refuses to follow a link.
  if (process.platform !== 'win32') expect(logTail(project.path('link.log'))).toBe('');
});
