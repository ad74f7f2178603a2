/** A package can write to the socket of its template: only facts of the right types reach Node. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { HARNESS_DIR } from '../../src/python/harness-path.ts';
import { supervisorReplySchema } from '../../src/python/protocol.ts';

const PROGRAM = path.join(import.meta.dirname, '../python/programs/ready_facts_of.py');
const NOTICE = { kind: 'pip-install', message: '', file: null, line: null };
const FACTS = { seconds: 0.5, began_ms: 1_700_000_000_000.25, opened: null, libraries: [] };
const GOOD = { event: 'ready', environ_reads: [], notices: [], ...FACTS };

/** @param messages JSON, because not every number of Python can be one of JavaScript */
function factsOf(messages: readonly string[]): readonly unknown[] {
  const python = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';
  const args = [PROGRAM, path.join(HARNESS_DIR, 'supervisor')];
  return JSON.parse(
    execFileSync(python, args, { input: `[${messages.join()}]`, encoding: 'utf8' }),
  );
}

test('right facts are passed on, without other fields', () => {
  const good = [
    GOOD,
    { ...GOOD, seconds: 0, opened: { '/etc/mime.types': '1 2 3 4', '/x': null }, id: 7, other: 1 },
    { ...GOOD, environ_reads: ['HOME'], notices: [NOTICE, { ...NOTICE, file: 'a', line: 3 }] },
  ];
  const found = factsOf(good.map((one) => JSON.stringify(one)));
  const known = Object.keys({ ...GOOD, event: undefined }).filter((name) => name !== 'event');
  found.forEach((facts, index) => {
    expect(facts).toEqual(
      Object.fromEntries(known.map((name) => [name, Reflect.get(good[index] ?? {}, name)])),
    );
    const reply = { ...(facts as object), event: 'template-ready', id: 1 };
    expect(supervisorReplySchema.parse(reply)).toEqual(reply);
  });
});

test('wrong facts are refused', () => {
  const wrong = [
    ...['NaN', 'Infinity', '-1', `1${'0'.repeat(400)}`, 'true', '"0"', 'null'].map(
      (value) => `{"seconds": ${value}}`,
    ),
    '{"began_ms": "0"}',
    '{"environ_reads": [1]}',
    '{"environ_reads": {}}',
    '{"opened": {"/x": 1}}',
    '{"opened": []}',
    '{"libraries": [null]}',
    '{"notices": [null]}',
    '{"notices": {}}',
    ...[
      '"kind": "other"',
      '"kind": []',
      '"message": 1',
      '"file": 1',
      '"line": 1.5',
      '"line": "1"',
    ].map((field) => `{"notices": [${JSON.stringify(NOTICE).replace('}', '')}, ${field}}]}`),
  ];
  const good = JSON.stringify(GOOD).replace('}', '');
  const messages = wrong.map((one) => `${good}, ${one.slice(1)}`);
  const missing = Object.keys(GOOD).filter((name) => name !== 'event');
  const incomplete = missing.map((name) => JSON.stringify({ ...GOOD, [name]: undefined }));
  const found = factsOf([...messages, ...incomplete]);
  const taken = [...wrong, ...missing].filter((_, index) => found[index] !== null);
  expect(taken).toEqual([]);
});
