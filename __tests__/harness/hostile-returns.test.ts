import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost } from './drive-host.ts';
import { CLASSES, script } from './hostile-classes.ts';
import { watchedKinds } from './start-kinds.ts';

/** [what `main` returns, the error value] */
const RETURNED: readonly (readonly [string, string | null])[] = [
  ['Nothing(7)', '7'],
  ['Nothing(0)', null],
  ['Code.BAD', '3'],
  ['Code.GOOD', null],
  ['Decimal(7)', null],
  ['Whole(3)', '3'],
  ['Whole(0)', null],
  ['Refused()', null],
  ['Refusing', null],
  ['10**5000', '<int'],
  ['LyingDict(status="error")', "{'status': 'error'}"],
  ['LyingMapping({"status": "failure"})', '<hostile.LyingMapping>'],
  ['{"status": Text("error")}', "{'status': 'error'}"],
  ['{"status": "error", "rows": list(range(10**6))}', "{'status': 'error', 'rows': [0, 1,"],
  ['LooksLike(types.CoroutineType)', null],
  ['LooksLike(types.GeneratorType)', null],
];

const RETURNED_CLASSES = `${CLASSES}
import enum, types
from collections.abc import Mapping
from decimal import Decimal
from numbers import Integral

class Code(enum.IntEnum):
    GOOD = 0
    BAD = 3
class LyingDict(dict):
    def get(self, *key): return "ok"
    def __getitem__(self, key): return "ok"
    def keys(self): raise SystemExit
    __iter__ = items = values = __len__ = __contains__ = __repr__ = keys
    __class__ = property(lambda self: int)
class LyingMapping(Mapping):
    def __init__(self, held): self.held = held
    def __getitem__(self, key): return self.held[key]
    def __iter__(self): raise SystemExit
    __len__ = __repr__ = __iter__
    get = property(lambda self: 1 / 0)
class Whole:  # as a number of numpy
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
Integral.register(Whole)
class LooksLike:
    def __init__(self, kind): self.kind = kind
    __class__ = property(lambda self: self.kind)
`;

describe.each(watchedKinds)('a hostile script $kind', ({ mode }) => {
  let host: DrivenHost;
  beforeAll(async () => {
    host = await driveHost();
  });
  afterAll(() => host[Symbol.asyncDispose]());

  const run = async (source: string) => {
    const file = join(host.directory, 'hostile.py');
    await writeFile(file, source);
    return host.run('', { mode, script: file });
  };

  test.each(RETURNED)('that returns %s has the error value %s', async (returned, value) => {
    const { result, stderr } = await run(script(`return ${returned}`, RETURNED_CLASSES));
    expect(result, stderr).toMatchObject({ phase: 'done', exception: null });
    expect(result?.error_value?.slice(0, value?.length) ?? null).toBe(value);
  });

  test.each([
    ['whose attributes raise', 'def __getattribute__(self, name): raise SystemExit(0)'],
    ['whose signature raises', '__signature__ = property(lambda self: 1 / 0)'],
    ['that wraps itself without end', 'def __getattr__(self, name): return Main()'],
  ])('is called if main is an object %s', async (_, defined) => {
    const { result, stderr } = await run(
      `class Main:\n    ${defined}\n    def __call__(self, **given): raise ValueError("boom")\nmain = Main()`,
    );
    expect(result, stderr).toMatchObject({
      phase: 'call',
      exception: { type: 'ValueError', message: 'boom', frames: [{ line: 3 }] },
    });
  });
});
