/** Findings about data and about runs without a verdict: a part of the catalogue in `findings.ts`. */
export const dataFindings = {
  'key-missing': {
    severity: 'error',
    title: 'Key missing in data flow',
    explanation: 'The consumer reads a key of a JSON file that the producer did not write.',
    cure: 'Write the key in the producer, or stop reading it in the consumer.',
  },
  'environ-missing': {
    severity: 'error',
    title: 'Variable not declared',
    explanation:
      'The script needs a variable that its step does not declare under `environ_vars`; for `os.environ`, the environment of the run does not have it either. If every call of `main` reaches that line, the script is not run. A warning means that a call may reach it.',
    cure: 'Declare it under `environ_vars` of the step, or use `.get` with a default in the script.',
  },
  'job-arg-missing': {
    severity: 'error',
    title: 'Argument not declared',
    explanation:
      'The script needs an argument that its step does not declare under `job_args`. If every call of `main` reaches that line, the script is not run. A warning means that a call may reach it.',
    cure: 'Declare it under `job_args` of the step, or use `getattr` with a default in the script.',
  },
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
  'file-empty': {
    severity: 'warning',
    title: 'Empty file beside others',
    explanation: 'An output contains a file of 0 bytes beside files with data.',
    cure: 'Check whether the step closed the file before `main` returned. Do not write files without data.',
  },
  'content-unlike-name': {
    severity: 'warning',
    title: 'Content does not match the file name',
    explanation:
      'The content of a file has a different format from the one that its extension names.',
    cure: 'Use the usual extension of the format that the step writes.',
  },
  'row-ragged': {
    severity: 'warning',
    title: 'Row with a different number of cells',
    explanation:
      'A row of a delimited text file has more or fewer cells than the first row. Readers fail on longer rows and add missing values to shorter rows.',
    cure: 'Quote cells that contain the delimiter, and check whether the file is complete.',
  },
  'shards-differ': {
    severity: 'warning',
    title: 'Shards with different columns',
    explanation: 'Files of an output whose names differ only in a number have different columns.',
    cure: 'Write the same columns to all shards.',
  },
  'column-all-missing': {
    severity: 'warning',
    title: 'Column without values',
    explanation: 'A table of an output has rows, but one of its columns has no values.',
    cure: 'Check how the step computes the column, for example the keys of a merge.',
  },
  'pickled-script-class': {
    severity: 'warning',
    title: 'Pickle of a class of the script',
    explanation:
      'A pickle refers to a class or function of a script. In this run, the script is a module. If the script runs as `__main__`, the pickle refers to `__main__`, and no other script can load it.',
    cure: 'Define the class in a module that both scripts import.',
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
