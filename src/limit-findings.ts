/** Findings for exceeded limits: a part of the catalogue in `findings.ts`. */
export const limitFindings = {
  'memory-limit': {
    severity: 'error',
    title: 'Memory limit exceeded',
    explanation:
      'The processes of the step held more memory together than `memory_limit` allows, by default 90 % of what the machine or its container has. The step was ended with all of them.',
    cure: 'Read less data at once, or set a larger `memory_limit` for the step.',
  },
  'log-limit': {
    severity: 'error',
    title: 'Log limit exceeded',
    explanation:
      'The step printed more than `log_limit` allows, by default 100 MB on standard output and error together. It was ended with all its processes.',
    cure: 'See what it prints again and again; set a larger `log_limit` if it is meant.',
  },
  'output-limit': {
    severity: 'error',
    title: 'Output limit exceeded',
    explanation:
      'The outputs of the step grew larger than `output_limit` allows, by default 10 GB together. It was ended with all its processes.',
    cure: 'Test on less data, or set a larger `output_limit` for the step.',
  },
  'process-limit': {
    severity: 'error',
    title: 'Process limit exceeded',
    explanation:
      'The step had more processes and threads at one time than `process_limit` allows, by default 1,000. It was ended with all of them.',
    cure: 'Bound the pool that starts them, or set a larger `process_limit` for the step.',
  },
  'run-timeout': {
    severity: 'error',
    title: 'Time limit of the run exceeded',
    explanation:
      'The whole run took longer than `run-timeout` allows, by default 5 h 30 min. What was running was ended, and what had not begun was not run.',
    cure: 'See which steps take long; run fewer of them in one job, or raise `run-timeout`.',
  },
} as const;
