import type { FlowCause, StepStatus } from '../report/report.ts';

interface Mark {
  /** One column wide, for the terminal. */
  readonly sign: string;
  /** For text blocks and Markdown. */
  readonly icon: string;
  /** As in the text blocks of the reference. */
  readonly word: string;
}

/** Every status has its own sign, because colour alone must not carry meaning. */
export const STEP_MARKS: Readonly<Record<StepStatus, Mark>> = {
  passed: { sign: '✓', icon: '✅', word: 'PASS' },
  cached: { sign: '≡', icon: '♻️', word: 'PASS (CACHED)' },
  failed: { sign: '✗', icon: '❌', word: 'FAIL' },
  'timed-out': { sign: '✗', icon: '⏰', word: 'FAIL' },
  crashed: { sign: '✗', icon: '💥', word: 'FAIL' },
  blocked: { sign: '⊘', icon: '🚫', word: 'BLOCKED' },
  skipped: { sign: '↷', icon: '⏩', word: 'SKIPPED' },
  cancelled: { sign: '◌', icon: '🛑', word: 'CANCELLED' },
};

interface FlowMark extends Mark {
  /** For readers who do not know the words of the reference. */
  readonly verdict: string;
}

/** Only evidence against the data makes a flow broken. */
export const FLOW_MARKS: Readonly<Record<FlowCause, FlowMark>> = {
  held: { sign: '✓', icon: '✅', word: 'PASS', verdict: 'held' },
  data: { sign: '✗', icon: '❌', word: 'FAIL', verdict: 'broken' },
  consumer: { sign: '–', icon: '🟠', word: 'CONSUMER FAILED', verdict: 'consumer failed' },
  producer: { sign: '⊘', icon: '🚫', word: 'UNTESTED', verdict: 'producer failed' },
  untested: { sign: '⊘', icon: '🚫', word: 'UNTESTED', verdict: 'not tested' },
};
