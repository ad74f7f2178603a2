/** Findings about data and about runs without a verdict: a part of the catalogue in `findings.ts`. */
export const dataFindings = {
  'flow-empty': {
    severity: 'error',
    title: 'No data passed on',
    explanation:
      'Both steps passed, but the part of the output that the consumer reads is missing or contains no data. The data flow was not tested.',
    cure: 'Write the data to the path that the consumer reads, or remove the connection.',
  },
  'file-damaged': {
    severity: 'warning',
    title: 'Damaged file',
    explanation:
      'A file is truncated or corrupt, so no reader of its format can read all of it. A step that reads the file may still pass, for example if it reads only the beginning.',
    cure: 'Close all files before `main` returns, and check whether the step wrote all its data.',
  },
  'output-not-searched': {
    severity: 'notice',
    title: 'Output not fully searched',
    explanation:
      'The search found no data in the output but did not cover all of it: a directory is not readable or too deep, or there are too many entries. The output counts as written.',
    cure: 'None needed. To have the directory searched, make it readable.',
  },
  'run-interrupted': {
    severity: 'error',
    title: 'Run interrupted',
    explanation:
      'The run was stopped from outside before all steps finished. The unfinished steps are cancelled and have no verdict.',
    cure: 'Run it again. On GitHub, check whether the job was cancelled or reached its time limit.',
  },
  'cause-unknown': {
    severity: 'error',
    title: 'Failed without a known cause',
    explanation: 'The run failed, but no finding gives the cause. This is a bug in the tool.',
    cure: 'Read the errors in the report, and please report the bug.',
  },
} as const;
