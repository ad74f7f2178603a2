/** How much of a report is shown. The first level that fits is used. */
export interface Detail {
  /** Maximum number of failures with message, location and evidence. */
  readonly failures: number;
  /** Maximum number of further failures, in one line each. */
  readonly briefFailures: number;
  /** Maximum number of lines of the traceback and of the log of a failure. */
  readonly tailLines: number;
  /** Maximum number of characters of each. */
  readonly tailLength: number;
  /** Maximum number of rows of the tables of data flows and steps. */
  readonly rows: number;
  readonly warnings: number;
  readonly diagram: boolean;
  /** A sentence about what this level omits; empty for the first level. */
  readonly omits: string;
}

/** From the full report to little more than the verdict. */
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
