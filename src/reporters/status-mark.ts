import type { FlowStatus, StepStatus } from '../report/report.ts';

interface Mark {
  /** One column wide, for the terminal. */
  readonly sign: string;
  /** For blocks of text and Markdown. */
  readonly icon: string;
  /** As the reference's text blocks put it. */
  readonly word: string;
}

/** Every status has a separate sign: colour alone must carry no meaning. */
export const STEP_MARKS: Readonly<Record<StepStatus, Mark>> = {
  passed: { sign: '✓', icon: '✅', word: 'PASS' },
  failed: { sign: '✗', icon: '❌', word: 'FAIL' },
  'timed-out': { sign: '✗', icon: '⏰', word: 'FAIL' },
  crashed: { sign: '✗', icon: '💥', word: 'FAIL' },
  blocked: { sign: '⊘', icon: '🚫', word: 'BLOCKED' },
  skipped: { sign: '↷', icon: '⏩', word: 'SKIPPED' },
  cancelled: { sign: '◌', icon: '🛑', word: 'CANCELLED' },
};

export const FLOW_MARKS: Readonly<Record<FlowStatus, Mark>> = {
  compatible: { sign: '✓', icon: '✅', word: 'PASS' },
  incompatible: { sign: '✗', icon: '❌', word: 'FAIL' },
  untested: { sign: '⊘', icon: '🚫', word: 'UNTESTED' },
};
