/** Findings for exceeded limits: a part of the catalogue in `findings.ts`. */
export const limitFindings = {
  'memory-limit': {
    severity: 'error',
    title: 'Memory limit exceeded',
    explanation:
      'The processes of the step together used more memory than `memory_limit` allows (default: 90 % of the memory of the machine or its container). All processes of the step were killed.',
    cure: 'Load less data at a time, or set a larger `memory_limit` for the step.',
  },
  'log-limit': {
    severity: 'error',
    title: 'Log limit exceeded',
    explanation:
      'The step printed more than `log_limit` allows (default: 100 MB for standard output and standard error together). All its processes were killed.',
    cure: 'Check what the step prints repeatedly. If the step needs to print that much, set a larger `log_limit`.',
  },
  'output-limit': {
    severity: 'error',
    title: 'Output limit exceeded',
    explanation:
      'The outputs of the step together grew larger than `output_limit` allows (default: 10 GB). All processes of the step were killed.',
    cure: 'Test on less data, or set a larger `output_limit` for the step.',
  },
  'process-limit': {
    severity: 'error',
    title: 'Process limit exceeded',
    explanation:
      'The step had more processes and threads at the same time than `process_limit` allows (default: 1,000). All of them were killed.',
    cure: 'Limit the size of the pool that starts them, or set a larger `process_limit` for the step.',
  },
  'run-timeout': {
    severity: 'error',
    title: 'Run time limit exceeded',
    explanation:
      'The whole run took longer than `run-timeout` allows (default: 5 h 30 min). The running steps were killed, and the remaining steps were not run.',
    cure: 'Check which steps take long. Run fewer steps in one job, or raise `run-timeout`.',
  },
} as const;
