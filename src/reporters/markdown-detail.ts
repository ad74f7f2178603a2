/** How much of a report is shown: the first level that fits is taken. */
export interface Detail {
  /** Failures with their message, place and evidence; the rest in one line each. */
  readonly failures: number;
  /** Failures in one line each, after those. */
  readonly briefFailures: number;
  /** Lines of traceback and of log a failure. */
  readonly tailLines: number;
  /** Characters of such a tail. */
  readonly tailLength: number;
  /** Rows of the tables of data flows and of steps. */
  readonly rows: number;
  readonly warnings: number;
  readonly diagram: boolean;
  /** What it leaves out of the level before, for the reader; empty for the first. */
  readonly omits: string;
}

/** From everything to hardly more than the verdict. */
export const DETAILS = {
  full: {
    failures: 50,
    briefFailures: 500,
    tailLines: 60,
    tailLength: 8000,
    rows: 2000,
    warnings: 100,
    diagram: true,
    omits: '',
  },
  reduced: {
    failures: 20,
    briefFailures: 200,
    tailLines: 15,
    tailLength: 1500,
    rows: 300,
    warnings: 30,
    diagram: true,
    omits: 'Logs are shortened and long lists are incomplete',
  },
  short: {
    failures: 15,
    briefFailures: 50,
    tailLines: 10,
    tailLength: 600,
    rows: 60,
    warnings: 10,
    diagram: true,
    omits: 'Logs are shortened further and most items of long lists are omitted',
  },
  brief: {
    failures: 10,
    briefFailures: 50,
    tailLines: 0,
    tailLength: 0,
    rows: 50,
    warnings: 10,
    diagram: false,
    omits: 'The logs, the diagram and most of the tables are omitted',
  },
  least: {
    failures: 3,
    briefFailures: 10,
    tailLines: 0,
    tailLength: 0,
    rows: 0,
    warnings: 0,
    diagram: false,
    omits: 'The logs, the diagram and the tables are omitted',
  },
} as const satisfies Record<string, Detail>;

export type DetailLevel = keyof typeof DETAILS;
