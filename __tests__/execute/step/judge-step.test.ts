import { describe, expect, test } from 'vitest';
import { SCRIPT, stackOf } from './step-builders.ts';
import { type Case, ended, judge, shown } from './verdict-text.ts';

const OUTSIDE: [string, number, string] = ['/usr/lib/site-packages/threading.py', 9, 'wait'];
const INSIDE: [string, number, string] = [SCRIPT, 8, 'fetch'];
const MAIN: [string, number, string] = [SCRIPT, 5, 'main'];
const HANGS = stackOf(OUTSIDE, INSIDE, MAIN);
const EVIDENCE = [
  'scripts/a.py:5 in main',
  'scripts/a.py:8 in fetch',
  '/usr/lib/site-packages/threading.py:9 in wait',
];
const SLOW =
  'If the step is only slow, raise its `timeout` (step `a`). Otherwise, check why it waits there.';
const POOL =
  'A process of the pool may have died: `multiprocessing.Pool` then waits forever. `concurrent.futures.ProcessPoolExecutor` raises an exception instead.';
const OUT_OF_MEMORY =
  'Most likely the machine ran out of memory: use smaller inputs, or run fewer steps in parallel (`max-parallel`).';
const STOPPED =
  'The script called os._exit or otherwise stopped the interpreter: raise an exception instead.';
const NATIVE = 'A native library crashed. The stack shows the call.';
const limit = (key: string) => `If step \`a\` needs that much, raise its \`${key}\`.`;

const STOPPED_CASES: readonly Case[] = [
  [
    'exceeded its memory, before it was cancelled',
    ended(
      null,
      { exceeded: { limit: 'memory_bytes', allowed: 1e6, seen: 2.55e6 } },
      { cause: 'cancelled' },
    ),
    [
      'crashed LimitExceeded memory-limit scripts/a.py',
      'memory limit exceeded: 2.5 MB of 1.0 MB allowed',
      limit('memory_limit'),
    ],
  ],
  [
    'exceeded its processes',
    ended(null, { exceeded: { limit: 'processes', allowed: 4, seen: 5 }, stack: HANGS }),
    [
      'crashed LimitExceeded process-limit scripts/a.py:8:fetch',
      'processes limit exceeded: 5 of 4 allowed',
      limit('process_limit'),
      ...EVIDENCE,
    ],
  ],
  [
    'exceeded its log',
    ended(null, { exceeded: { limit: 'log_bytes', allowed: 1e6, seen: 3e6 } }),
    [
      'crashed LimitExceeded log-limit scripts/a.py',
      'log limit exceeded: 3.0 MB of 1.0 MB allowed',
      limit('log_limit'),
    ],
  ],
  [
    'exceeded its outputs',
    ended(null, { exceeded: { limit: 'output_bytes', allowed: 1e6, seen: 3e6 } }),
    [
      'crashed LimitExceeded output-limit scripts/a.py',
      'outputs limit exceeded: 3.0 MB of 1.0 MB allowed',
      limit('output_limit'),
    ],
  ],
  [
    'was cancelled',
    ended(null, { signal: 'SIGTERM' }, { cause: 'cancelled' }),
    ['cancelled cancelled'],
  ],
  [
    'ran too long at an unknown line',
    ended(null, { signal: 'SIGTERM' }, { cause: 'timeout' }),
    ['timed-out TimeoutError timeout scripts/a.py', 'timeout: still running after 60 s', SLOW],
  ],
  [
    'ran too long at a known line',
    ended(null, { signal: 'SIGTERM', stack: HANGS }, { cause: 'timeout' }),
    [
      'timed-out TimeoutError timeout scripts/a.py:8:fetch',
      'timeout: still running after 60 s at scripts/a.py:8 in fetch',
      SLOW,
      ...EVIDENCE,
    ],
  ],
  [
    'waited too long for a pool',
    ended(
      null,
      {
        signal: 'SIGTERM',
        stack: stackOf(['/usr/lib/site-packages/multiprocessing/pool.py', 7, 'get'], MAIN),
      },
      { cause: 'timeout' },
    ),
    [
      'timed-out TimeoutError timeout scripts/a.py:5:main',
      'timeout: still running after 60 s at scripts/a.py:5 in main',
      POOL,
      'scripts/a.py:5 in main',
      '/usr/lib/site-packages/multiprocessing/pool.py:7 in get',
    ],
  ],
  [
    'ran too long in a single frame, which is no evidence',
    ended(null, { signal: 'SIGTERM', stack: stackOf(MAIN) }, { cause: 'timeout' }),
    [
      'timed-out TimeoutError timeout scripts/a.py:5:main',
      'timeout: still running after 60 s at scripts/a.py:5 in main',
      SLOW,
    ],
  ],
  [
    'could not be started',
    ended(null, {}, { failure: 'no more processes' }),
    ['crashed ProcessFailed crashed scripts/a.py', 'no more processes'],
  ],
];

const CRASHED_CASES: readonly Case[] = [
  [
    'was killed, with a result',
    ended(
      {},
      {
        signal: 'SIGKILL',
        exit_code: null,
        resources: { wall_seconds: 1, cpu_seconds: 1, peak_memory_bytes: 1.234e9 },
      },
    ),
    [
      'crashed SIGKILL crashed scripts/a.py',
      'process killed by SIGKILL (peak memory 1.23 GB)',
      OUT_OF_MEMORY,
    ],
  ],
  [
    'was killed at an unknown peak',
    ended(null, { signal: 'SIGKILL', exit_code: null }),
    ['crashed SIGKILL crashed scripts/a.py', 'process killed by SIGKILL', OUT_OF_MEMORY],
  ],
  [
    'crashed in a library',
    ended(null, {
      signal: 'SIGSEGV',
      exit_code: null,
      stack: HANGS,
      resources: { wall_seconds: 1, cpu_seconds: 1, peak_memory_bytes: 1e9 },
    }),
    [
      'crashed SIGSEGV crashed scripts/a.py:8:fetch',
      'process killed by SIGSEGV',
      NATIVE,
      ...EVIDENCE,
    ],
  ],
  [
    'ended without a result',
    ended(null, { exit_code: 3 }),
    [
      'crashed ProcessExited crashed scripts/a.py',
      'process exited with code 3 before main returned',
      STOPPED,
    ],
  ],
  [
    'called os._exit',
    ended(
      {
        phase: 'call',
        exit_call: [
          { file: '/usr/lib/site-packages/os.py', line: 2 },
          { file: SCRIPT, line: 12 },
        ],
      },
      { exit_code: 0 },
    ),
    [
      'crashed ProcessExited crashed scripts/a.py:12',
      'process exited with code 0 before main returned',
      STOPPED,
    ],
  ],
  [
    'called os._exit in a library',
    ended(
      { phase: 'call', exit_call: [{ file: '/usr/lib/site-packages/os.py', line: 2 }] },
      { exit_code: 0, stack: HANGS },
    ),
    [
      'crashed ProcessExited crashed scripts/a.py',
      'process exited with code 0 before main returned',
      STOPPED,
      ...EVIDENCE,
    ],
  ],
  [
    'ended with another code after main',
    ended({}, { exit_code: 1 }),
    [
      'crashed ProcessExited crashed scripts/a.py',
      'process exited with code 1 after main returned',
      STOPPED,
    ],
  ],
];

describe('a step that', () => {
  test.each([...STOPPED_CASES, ...CRASHED_CASES])('%s', (_, input, expected) => {
    expect(shown(judge(input))).toEqual(expected);
  });
});

test('two calls are evidence', () => {
  const stack = stackOf(INSIDE, MAIN);
  const { finding: found } = judge(ended(null, { stack }, { cause: 'timeout' }));
  expect(found?.evidence).toEqual(['scripts/a.py:5 in main', 'scripts/a.py:8 in fetch']);
});

test('the evidence of a deep stack is its twelve innermost calls, outermost first', () => {
  const frames = Array.from({ length: 20 }, (_, index): [string, number, string] => [
    ...([SCRIPT, 20 - index, 'again'] as const),
  ]);
  const { finding: found } = judge(
    ended(null, { stack: stackOf(...frames) }, { cause: 'timeout' }),
  );
  expect(found?.evidence).toHaveLength(12);
  expect(found?.evidence?.[0]).toBe('scripts/a.py:9 in again');
  expect(found?.evidence?.[11]).toBe('scripts/a.py:20 in again');
});
