/** Findings about files that steps must not write: a part of the catalogue in `findings.ts`. */
export const guardFindings = {
  'runner-file-changed': {
    severity: 'error',
    title: 'File of the runner changed',
    explanation:
      'While the steps ran, a file was changed by which a job speaks to its runner: environment, outputs, state, paths or summary of the job. Scripts do not get the names of these files. The file was restored, so the change has no effect. The finding names a step only where no other one could have made the change.',
    cure: 'Remove the write from the script or its package. Set outputs and variables of the job in a `run:` step of their own, from files that the steps have written.',
  },
} as const;
