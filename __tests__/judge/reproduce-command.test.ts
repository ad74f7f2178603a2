import { expect, test } from 'vitest';
import { reproduceCommand } from '../../src/judge/reproduce-command.ts';

const BEGIN = 'npx --yes cursus-runtime-action@1.0.0 runtime test-pipeline';

test('has the options of the run that change its result', () => {
  const usual = { timeoutSeconds: 300, retries: 0 };
  expect(reproduceCommand('p.yml', usual)).toBe(`${BEGIN} p.yml`);
  expect(
    reproduceCommand('p.yml', {
      ...{ timeoutSeconds: 5, retries: 2, memoryLimitBytes: 2_000_000_000 },
      preload: ['pandas', 'sklearn'],
    }),
  ).toBe(
    `${BEGIN} p.yml --timeout 5 --retries 2 --memory-limit 2000000000 --preload pandas,sklearn`,
  );
});

test('quotes the file for a shell', () => {
  const usual = { timeoutSeconds: 300, retries: 0 };
  expect(reproduceCommand("it's $HOME.yml", usual)).toBe(`${BEGIN} 'it'\\''s $HOME.yml'`);
  expect(reproduceCommand('-x.yml', usual)).toBe(`${BEGIN} ./-x.yml`);
});

test('there is none for a pipeline without a file', () => {
  expect(reproduceCommand(undefined, { timeoutSeconds: 300, retries: 0 })).toBeUndefined();
});
