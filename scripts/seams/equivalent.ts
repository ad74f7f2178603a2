/** Mutants that no test can notice, each with the reason. They do not count. */

export interface EquivalentMutant {
  /** File name without folder. */
  readonly file: string;
  /** The mutated text, and what it is replaced by. */
  readonly before: string;
  readonly after: string;
  /** A part of its line, where the text alone is ambiguous. */
  readonly line?: string;
  readonly reason: string;
}

export const EQUIVALENT: readonly EquivalentMutant[] = [
  {
    file: 'schedule.ts',
    before: '0',
    after: '(0 + 1)',
    line: 'options.rank ?? (() => 0)',
    reason: 'Only the order of ranks counts, and all steps have the same one.',
  },
  {
    file: 'collect-findings.ts',
    before: "''",
    after: "'mutated'",
    line: "?? ''",
    reason: 'Looks up a step that does not exist: no step has either name.',
  },
  {
    file: 'blame-logical-name.ts',
    before: "''",
    after: "'mutated'",
    line: "user.at(-1)?.code ?? ''",
    reason: 'Neither text indexes an argument.',
  },
  {
    file: 'log-tail.ts',
    before: '0',
    after: '(0 + 1)',
    line: 'O_NONBLOCK = 0, O_NOFOLLOW = 0',
    reason: 'The defaults apply only on Windows, which lacks the flags.',
  },
];
