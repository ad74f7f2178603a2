/** Findings about locked data contracts: a part of the catalogue in `findings.ts`. */
export const driftFindings = {
  'contract-broken': {
    severity: 'error',
    title: 'Output breaks its contract',
    explanation:
      'What the step wrote differs from what `<pipeline>.contract.json` locks, and a reader can fail or get other data: a column or file is gone or renamed, a type or format changed, values are missing for the first time, or the number of rows is less than half or more than twice the locked number. With `on_drift: warn`, the finding is a warning.',
    cure: 'Restore the output, or change its readers and accept the change with `cursus runtime lock --update`.',
  },
  'contract-extended': {
    severity: 'notice',
    title: 'Output has more than its contract',
    explanation:
      'The step wrote something that `<pipeline>.contract.json` does not lock: a new column, file, category or output.',
    cure: 'None needed. `cursus runtime lock --update` locks it.',
  },
  'contract-unchecked': {
    severity: 'warning',
    title: 'Output could not be compared with its contract',
    explanation:
      'The file has the format that the contract locks, but Python could not describe its content in this run: it took too long, needed too much memory, or its package is missing.',
    cure: 'Run again with fewer steps at once, or install the package that reads the file.',
  },
  'contract-outdated': {
    severity: 'warning',
    title: 'Contract locks a removed output',
    explanation:
      'The contract locks an output that the pipeline no longer has: its step or its logical name is gone.',
    cure: 'Remove it from the contract with `cursus runtime lock --update`, or restore the step.',
  },
} as const;
