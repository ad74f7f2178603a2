/** Findings about the run itself and how its steps start: a part of the catalogue in `findings.ts`. */
export const runFindings = {
  'import-not-shared': {
    severity: 'notice',
    title: 'Package not imported once for all',
    explanation:
      'What several steps import is imported once, and the steps are forked from there. This package hangs, crashes, starts threads or processes, or keeps files open when it is imported, so each step that needs it imports it itself.',
    cure: 'None needed; steps start slower.',
  },
  'supervisor-replaced': {
    severity: 'warning',
    title: 'Supervisor replaced',
    explanation:
      'The process that starts and watches the steps ended or stopped answering, for example because a script stopped it. It was replaced once, and steps that had not ended ran again.',
    cure: 'Look for a script that signals its parent; else report it.',
  },
  'internal-error': {
    severity: 'error',
    title: 'Internal error',
    explanation:
      'The tool itself failed. Steps that had not ended are cancelled; no script is at fault.',
    cure: 'Run it again; report it if it happens again.',
  },
  'fresh-interpreter': {
    severity: 'notice',
    title: 'Run again in a fresh interpreter',
    explanation:
      'The step died of a signal, or failed to import, in a process forked from one that had imported its packages. In a fresh interpreter it ended otherwise, and that is its verdict.',
    cure: 'None needed, unless it happens often: set `preload: off`.',
  },
} as const;
