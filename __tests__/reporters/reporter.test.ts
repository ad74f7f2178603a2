import { expect, test } from 'vitest';
import type { RunEvent } from '../../src/report/events.ts';
import { broadcast, type Reporter } from '../../src/reporters/reporter.ts';

const EVENT: RunEvent = { type: 'step-started', step: 'a', attempt: 1 };

test('every reporter receives every event, in order', () => {
  const heard: string[] = [];
  const listen = broadcast(
    [
      { onEvent: ({ type }) => heard.push(`first ${type}`) },
      {},
      { onEvent: ({ type }) => heard.push(`second ${type}`) },
    ],
    () => heard.push('error'),
  );
  listen(EVENT);
  expect(heard).toEqual(['first step-started', 'second step-started']);
});

test('a reporter that throws is reported once, and the others receive all events', () => {
  const errors: [unknown, Reporter][] = [];
  let attempts = 0;
  let heard = 0;
  const broken: Reporter = {
    onEvent() {
      attempts += 1;
      throw new Error(`no room left, attempt ${attempts}`);
    },
  };
  const listen = broadcast([broken, { onEvent: () => (heard += 1) }], (error, reporter) => {
    errors.push([error, reporter]);
  });
  listen(EVENT);
  listen(EVENT);
  expect(errors).toEqual([[new Error('no room left, attempt 1'), broken]]);
  expect({ attempts, heard }).toEqual({ attempts: 2, heard: 2 });
});
