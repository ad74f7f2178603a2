/** Findings about `expect` of a step: a part of the catalogue in `findings.ts`. */
export const expectationFindings = {
  'expectation-failed': {
    severity: 'error',
    title: 'Expectation not met',
    explanation:
      'The script of the step passed, but an output is not what `expect` of the step promises. The step counts as failed, so that no consumer reads the data. With `severity: warning`, it is only reported.',
    cure: 'Correct the script that writes the output, or the expectation.',
  },
  'check-failed': {
    severity: 'error',
    title: 'Check failed',
    explanation:
      'The script of the step passed, but a `check` of its output did not: an `assert` of the function failed, or it raised another exception, ended its process, returned `False`, or exceeded its time limit.',
    cure: 'Correct the script that writes the output, or the check.',
  },
  'expectation-not-checked': {
    severity: 'error',
    title: 'Expectation not checked',
    explanation:
      'An expectation is about the rows of a table, but the output has no table that can be read row by row: only CSV, TSV, Parquet, JSON and JSON Lines can. An expectation that is not tested counts as broken.',
    cure: 'Write the table as CSV, Parquet or JSON, name its file with `file`, or test the output with `check`, a Python function.',
  },
  'expectation-partly-checked': {
    severity: 'notice',
    title: 'Expectation partly checked',
    explanation:
      'The output exceeds the limits for expectations: 1,000,000 rows or 50,000,000 cells of a table, and 1,000 files of an output. The expectations hold for the part that was read.',
    cure: 'None needed. To have all rows tested, use `check`, a Python function.',
  },
  'schema-partly-checked': {
    severity: 'notice',
    title: 'Schema partly checked',
    explanation:
      'The schema file of an expectation contains constraints that are not tested. The evidence lists them.',
    cure: 'None needed. To have them tested, use `check`, a Python function.',
  },
} as const;
