import { statSync } from 'node:fs';
import path from 'node:path';
import { escapeText, quoteName } from '../../text/describe-value.ts';
import type { Problem } from '../problems.ts';
import { type Entry, locateIn, problemIn } from './entry.ts';
import { DEFAULT_CHECK_SECONDS, type ExpectedCheck } from './expectation.ts';

const DEFAULT_FUNCTION = 'check';

/** `checks/check_scores.py`, or `checks/check_scores.py:check_range`. */
export function readCheck(entry: Entry): {
  readonly check?: ExpectedCheck;
  readonly problems: readonly Problem[];
} {
  const { check: written, timeout = DEFAULT_CHECK_SECONDS } = entry.value;
  if (written === undefined) return { problems: [] };
  const problem = (message: string, cure: string) => ({
    problems: [problemIn(entry, ['check'], message, cure)],
  });
  const [, named = written, name = DEFAULT_FUNCTION] = /^(.+\.py):([^/\\]*)$/i.exec(written) ?? [];
  if (!/\.py$/i.test(named)) {
    return problem(
      `expected a Python file, found ${quoteName(written)}`,
      'Write the path of a `.py` file with a function `check(path)`, or `file.py:function`.',
    );
  }
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
    return problem(
      `expected the name of a function after the colon, found ${quoteName(name)}`,
      'Write `file.py:function`, or only the file for the function `check`.',
    );
  }
  const file = path.resolve(entry.root, named);
  const kind = kindOf(file);
  if (kind !== 'file') {
    return problem(
      `${kind === 'missing' ? 'no such file' : 'not a file'}: ${escapeText(named, 200)}`,
      'Correct the path; it is relative to `root`, by default the directory of the pipeline file.',
    );
  }
  const check: ExpectedCheck = {
    ...{ file, written, function: name, timeoutSeconds: timeout },
    locate: locateIn(entry, ['check'], 'value'),
  };
  return { check, problems: [] };
}

function kindOf(file: string): 'file' | 'other' | 'missing' {
  try {
    return statSync(file).isFile() ? 'file' : 'other';
  } catch {
    return 'missing';
  }
}
