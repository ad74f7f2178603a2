import { expect, test } from 'vitest';
import { safeName } from '../../src/workspace/safe-name.ts';

test.each([['prepare'], ['TabularPreprocessing_training'], ['a.b-c']])(
  '%s is a folder name unchanged',
  (name) => {
    expect(safeName(name)).toBe(name);
  },
);

test.each([['..'], ['a/b'], ['../../etc'], ['a b'], ['nul'], ['COM1.txt'], ['ends.'], ['é']])(
  '%s becomes a unique folder name that is safe everywhere',
  (name) => {
    const safe = safeName(name);
    expect(safe).toMatch(/^[A-Za-z0-9._-]+-[0-9a-f]{8}$/);
    expect(safe).not.toBe(safeName(`${name} `));
  },
);
