import { describe, expect, test } from 'vitest';
import { type NextAttempt, nextAttempt } from '../../../src/execute/step/retry-rule.ts';
import type { StepEnding } from '../../../src/python/step-process.ts';
import { endingOf, exceptionOf } from './step-builders.ts';

const importing = (...bases: string[]) =>
  endingOf({ phase: 'import', exception: exceptionOf({ bases }) });
const limit = { limit: 'processes', allowed: 1, seen: 2 } as const;

describe('a step that failed in its first attempt, with one retry,', () => {
  test.each<[string, StepEnding, NextAttempt]>([
    [
      'runs again after an exception in main',
      endingOf({ phase: 'call', exception: exceptionOf() }),
      'retry',
    ],
    [
      'runs in a fresh interpreter after a crash',
      endingOf(null, { signal: 'SIGSEGV' }),
      'fresh-interpreter',
    ],
    [
      'runs again after a crash in a fresh one',
      endingOf(null, { signal: 'SIGSEGV' }, { mode: 'spawn' }),
      'retry',
    ],
    ['runs again where memory ran out', endingOf(null, { signal: 'SIGKILL' }), 'retry'],
    [
      'runs again where it exceeded a limit',
      endingOf(null, { signal: 'SIGSEGV', exceeded: limit }),
      'retry',
    ],
    [
      'runs again after its time limit',
      endingOf(null, { signal: 'SIGTERM' }, { cause: 'timeout' }),
      'retry',
    ],
    [
      'runs in a fresh interpreter after a failed import',
      importing('OSError'),
      'fresh-interpreter',
    ],
    ['runs again without a module', importing('ImportError', 'ModuleNotFoundError'), 'retry'],
    ['runs again after a syntax error', importing('SyntaxError', 'Exception'), 'retry'],
    [
      'runs again where its import exited',
      endingOf({ phase: 'import', system_exit: 1, exception: exceptionOf() }),
      'retry',
    ],
    ['runs again where its import left no exception', endingOf({ phase: 'import' }), 'retry'],
    ['runs again where it left no result', endingOf(null, { exit_code: 3 }), 'retry'],
    ['does not run again where no process starts', endingOf(null, {}, { failure: 'no' }), 'none'],
  ])('%s', (_, ending, expected) => {
    expect(nextAttempt(ending, { attempts: 1, retries: 1 })).toBe(expected);
  });
});

test('a step runs once more than it has retries, and fresh interpreters do not count', () => {
  const failed = endingOf({ phase: 'call', exception: exceptionOf() });
  expect(nextAttempt(failed, { attempts: 1, retries: 0 })).toBe('none');
  expect(nextAttempt(failed, { attempts: 2, retries: 2 })).toBe('retry');
  expect(nextAttempt(failed, { attempts: 3, retries: 2 })).toBe('none');
  const crashed = endingOf(null, { signal: 'SIGSEGV' });
  expect(nextAttempt(crashed, { attempts: 1, retries: 0 })).toBe('fresh-interpreter');
});
