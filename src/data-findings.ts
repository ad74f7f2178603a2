/** Findings about data and about runs without a verdict: a part of the catalogue in `findings.ts`. */
export const dataFindings = {
  'flow-empty': {
    severity: 'error',
    title: 'Nothing handed over',
    explanation:
      'Both steps passed, but what the consumer reads of the output is missing or holds no data, so the data flow was not tested.',
    cure: 'Write data where the consumer reads it, or remove the connection.',
  },
  'file-damaged': {
    severity: 'warning',
    title: 'Damaged file',
    explanation:
      'A file is cut off or corrupt, so no reader of its format can read all of it. A step that reads it may still pass, for example when it reads only the beginning.',
    cure: 'Close files before `main` returns, and see whether the step wrote all of its data.',
  },
  'output-not-searched': {
    severity: 'notice',
    title: 'Output not fully searched',
    explanation:
      'No data was found in the output, but not all of it could be looked at: a directory is not readable or lies too deep, or there are too many entries. The output counts as written.',
    cure: 'None needed; make the directory readable to have it looked at.',
  },
  'run-interrupted': {
    severity: 'error',
    title: 'Run interrupted',
    explanation:
      'The run was ended from outside before all steps had ended. Steps that had not ended are cancelled and have no verdict.',
    cure: 'Run it again. On GitHub, see whether the job was cancelled or reached its time limit.',
  },
  'cause-unknown': {
    severity: 'error',
    title: 'Failed without a known cause',
    explanation: 'The run failed, and no finding says why. This is a fault of the tool.',
    cure: 'See the errors of the report; please report it.',
  },
} as const;
