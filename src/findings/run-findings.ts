/** Findings about the run itself and how its steps start: a part of the catalogue in `findings.ts`. */
export const runFindings = {
  'steps-left-out': {
    severity: 'notice',
    title: 'Not all steps run',
    explanation:
      'The run was limited to some steps, by `--select`, `--exclude`, `--failed`, `--step` or `--changed-since`. The others and their data flows were not tested.',
    cure: 'None needed. Run without these options to test the whole pipeline.',
  },
  'environment-failed': {
    severity: 'error',
    title: 'Environment of the step cannot be made',
    explanation:
      'The step has its own `python` or `requirements`, and the interpreter was not found or the packages could not be installed. The step and those after it were not run.',
    cure: 'Correct `python` or `requirements` of the step. If the installer failed, the evidence has its last lines.',
  },
  'launcher-failed': {
    severity: 'error',
    title: 'Launcher failed',
    explanation:
      'The step has a `launcher`, which could not be started, ended without a result of the step, or failed after the step passed. The message has its exit code and the last line of its standard error.',
    cure: 'Correct `launcher`. It must run `{command}`, wait until it ends, and see the workspace under the same absolute path.',
  },
  'import-not-shared': {
    severity: 'notice',
    title: 'Package not shared between steps',
    explanation:
      'Packages that several steps import are imported once, in a process from which the steps are forked. This package hangs, crashes, starts threads or processes, or keeps files open during import, so each step that needs it imports it separately.',
    cure: 'None needed. The steps start more slowly.',
  },
  'supervisor-replaced': {
    severity: 'warning',
    title: 'Supervisor replaced',
    explanation:
      'The process that starts and monitors the steps exited or stopped responding, for example because a script killed it. It was replaced once, and the unfinished steps ran again.',
    cure: 'Look for a script that sends a signal to its parent process. If no script does that, report the problem.',
  },
  'internal-error': {
    severity: 'error',
    title: 'Internal error',
    explanation:
      'The tool itself failed. The unfinished steps are cancelled. The scripts did not cause the failure.',
    cure: 'Run it again. If it fails again, report the problem.',
  },
  'fresh-interpreter': {
    severity: 'notice',
    title: 'Retried in a fresh interpreter',
    explanation:
      'The step was killed by a signal, or failed to import a package, in a process forked from one with preloaded packages. It had a different result in a fresh interpreter, and that result is its verdict.',
    cure: 'None needed. If it happens often, set `preload: off`.',
  },
  'bundle-not-written': {
    severity: 'warning',
    title: 'Replay bundle not written',
    explanation:
      'A replay bundle was asked for, and the step failed, but its bundle could not be written. The verdict is the same.',
    cure: 'Choose a directory that can be written and in which no other file has the name of the bundle.',
  },
} as const;
