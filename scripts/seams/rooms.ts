/** The seams that are mutated, and the tests that should notice. */

export interface Room {
  readonly name: string;
  /** Globs below `src/`: names rather than folders, where a file may move. */
  readonly files: readonly string[];
  /** Test files in stages: a later stage runs only the mutants that survived the earlier ones. */
  readonly stages: readonly (readonly string[])[];
}

export const ROOMS: readonly Room[] = [
  {
    name: 'verdict, findings and retry of a step',
    files: [
      '**/{judge-step,verdict-own-end,stuck-frame,user-code,retry-rule}.ts',
      '**/execute/step/{step-findings,output-findings,process-findings,step-report,log-tail}.ts',
    ],
    stages: [
      ['__tests__/execute'],
      ['__tests__/run/verdicts.test.ts', '__tests__/run/limits.test.ts'],
    ],
  },
  {
    name: 'composition of the report',
    files: ['**/{compose-report,collect-findings,failure-reasons}.ts'],
    stages: [['__tests__/judge/failure-reasons.test.ts', '__tests__/judge/compose-report.test.ts']],
  },
  {
    name: 'schedule and environment',
    files: ['**/execute/{schedule,package-groups,step-environment,thread-limits}.ts'],
    stages: [['__tests__/execute']],
  },
  {
    name: 'processes of the steps',
    files: [
      '**/execute/{start-priority,tracked-template,templates,execute-plan,execute-run}.ts',
      '**/execute/step/{step-run,prepare-step,inspect-step}.ts',
    ],
    stages: [
      ['__tests__/execute'],
      [
        '__tests__/run/blocking.test.ts',
        '__tests__/run/preload.test.ts',
        '__tests__/run/verdicts.test.ts',
        '__tests__/run/reasons.test.ts',
        '__tests__/run/limits.test.ts',
      ],
      [
        '__tests__/run/interruption.test.ts',
        '__tests__/run/supervisor-loss.test.ts',
        '__tests__/run/isolation.test.ts',
        '__tests__/run/guarded-files.test.ts',
        '__tests__/workspace/clearing.test.ts',
        '__tests__/run/cache.test.ts',
        '__tests__/run/launcher.test.ts',
        '__tests__/run/reader.test.ts',
        '__tests__/pipelines/torture/disk-full.test.ts',
      ],
    ],
  },
  {
    name: 'blame',
    files: ['**/blame/*.ts'],
    stages: [['__tests__/judge/blame']],
  },
];
