import { expect, test } from 'vitest';
import type { BundleVerdict } from '../../src/bundle/bundle-manifest.ts';
import { compareVerdicts } from '../../src/bundle/compare-verdicts.ts';

const WAS: BundleVerdict = {
  ...{ status: 'failed', error_type: 'KeyError', error_message: "KeyError: 'x' in /a/b.csv (3)" },
  location: { file: 'scripts/a.py', line: 3 },
};

test.each<[Partial<BundleVerdict>, string]>([
  [{}, 'reproduced: same error at the same line'],
  [
    { error_message: "KeyError: 'x' in /tmp/other/b.csv (14)" },
    'reproduced: same error at the same line',
  ],
  [
    { error_message: "KeyError: 'y'" },
    "reproduced: same error at the same line, with another message: `KeyError: 'y'`",
  ],
  [
    { location: { file: 'scripts/a.py', line: 4 } },
    'not reproduced: the same kind of error at another line: scripts/a.py:4, not scripts/a.py:3',
  ],
  [
    { location: null },
    'not reproduced: the same kind of error at another line: no line, not scripts/a.py:3',
  ],
  [
    { error_type: 'ValueError', error_message: 'ValueError: z' },
    "not reproduced: another error: `ValueError: z`, and the bundle has `KeyError: 'x' in /a/b.csv (3)`",
  ],
  [{ status: 'passed', error_type: null }, 'not reproduced: the step passed'],
  [{ status: 'cancelled' }, 'not reproduced: the replay was interrupted'],
])('%j: %s', (changed, words) => {
  const found = compareVerdicts(WAS, { ...WAS, ...changed });
  expect(found).toEqual({ words, reproduced: words.startsWith('reproduced') });
});

test('without a line, another message is another error', () => {
  const was = { ...WAS, location: null };
  expect(compareVerdicts(was, was).words).toBe('reproduced: same error');
  expect(compareVerdicts(was, { ...was, error_message: 'KeyError: 5' }).reproduced).toBe(false);
});
