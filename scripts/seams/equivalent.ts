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
    file: 'exception-facts.ts',
    before: "''",
    after: "'mutated'",
    line: "userCodeLines(consumer).at(-1) ?? ''",
    reason: 'Neither text is code that asks for anything.',
  },
  {
    file: 'blame-key.ts',
    before: "''",
    after: "'mutated'",
    line: "const [, object = '', before = ''] = found;",
    reason: 'The pattern always fills both groups.',
  },
  {
    file: 'files-read.ts',
    before: '0',
    after: '(0 + 1)',
    line: 'order.get(b.absolute) ?? 0',
    reason: 'Only files that were opened are sorted, and these have a number.',
  },
  {
    file: 'made-by-script.ts',
    before: "''",
    after: "'mutated'",
    line: 'const code = line.replaceAll(',
    reason: 'Only the brackets of the rest are counted.',
  },
  {
    file: 'made-by-script.ts',
    before: '0',
    after: '(0 + 1)',
    line: 'let length = 0;',
    reason: 'The first line is within no brackets and sets it.',
  },
  {
    file: 'script-lines.ts',
    before: "''",
    after: "'mutated'",
    line: 'line.replace(',
    reason: 'No name is searched without quotes.',
  },
  {
    file: 'follow-upstream.ts',
    before: "''",
    after: "'mutated'",
    line: "if (step === '')",
    reason: 'A step without a name has no inputs.',
  },
  {
    file: 'log-tail.ts',
    before: '0',
    after: '(0 + 1)',
    line: 'O_NONBLOCK = 0, O_NOFOLLOW = 0',
    reason: 'The defaults apply only on Windows, which lacks the flags.',
  },
  {
    file: 'inspect-step.ts',
    before: "''",
    after: "'mutated'",
    line: "paths[name] ?? ''",
    reason: 'No file has either path.',
  },
  {
    file: 'inspect-step.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a part of the source
    before: '`${step.name}.${output.name}`',
    after: "''",
    reason: 'Statistics that the contract has already are computed again: only time is lost.',
  },
  {
    file: 'step-run.ts',
    before: "'fork'",
    after: "''",
    reason: 'Checks of expectations run in a fresh interpreter: only time is lost.',
  },
];
