/** How much of a report is shown. The first level that fits is used. */
export interface Detail {
  /** Maximum number of causes with message, location and evidence; the first three are open. */
  readonly causes: number;
  /** Maximum number of further causes, in one line each. */
  readonly briefCauses: number;
  /** Maximum number of lines of the traceback and of the log of a cause. */
  readonly tailLines: number;
  /** Maximum number of characters of each. */
  readonly tailLength: number;
  /** Maximum number of rows of the tables of data flows and steps. */
  readonly rows: number;
  readonly warnings: number;
  readonly diagrams: boolean;
  /** A sentence about what this level omits; empty for the first level. */
  readonly omits: string;
}

/** From the full report to little more than the verdict. */
export const DETAILS = {
  full: {
    causes: 20,
    briefCauses: 500,
    tailLines: 30,
    tailLength: 4000,
    rows: 1000,
    warnings: 50,
    diagrams: true,
    omits: '',
  },
  reduced: {
    causes: 15,
    briefCauses: 200,
    tailLines: 15,
    tailLength: 1500,
    rows: 300,
    warnings: 30,
    diagrams: true,
    omits: 'Logs are shortened and long lists are incomplete',
  },
  short: {
    causes: 10,
    briefCauses: 50,
    tailLines: 10,
    tailLength: 600,
    rows: 60,
    warnings: 10,
    diagrams: true,
    omits: 'Logs are shortened further and most items of long lists are omitted',
  },
  brief: {
    causes: 5,
    briefCauses: 50,
    tailLines: 0,
    tailLength: 0,
    rows: 50,
    warnings: 10,
    diagrams: false,
    omits: 'The logs, the diagrams and most of the tables are omitted',
  },
  least: {
    causes: 3,
    briefCauses: 10,
    tailLines: 0,
    tailLength: 0,
    rows: 0,
    warnings: 0,
    diagrams: false,
    omits: 'The logs, the diagrams and the tables are omitted',
  },
} as const satisfies Record<string, Detail>;

export type DetailLevel = keyof typeof DETAILS;
