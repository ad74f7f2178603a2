/** Findings about files that steps must not write: a part of the catalogue in `findings.ts`. */
export const guardFindings = {
  'runner-file-changed': {
    severity: 'error',
    title: 'Runner file changed',
    explanation:
      'A file that the job uses to communicate with its runner (environment, outputs, state, path or summary of the job) changed while the steps ran. Scripts do not receive the names of these files. The file was restored, so the change has no effect. The finding names a step only if no other step can have made the change.',
    cure: 'Remove the write from the script or its package. Set outputs and variables of the job in a separate `run:` step, from files that the steps wrote.',
  },
} as const;
