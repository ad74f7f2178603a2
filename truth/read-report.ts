import type { ProductEnd } from './run-product.ts';

/** An error or warning of the report, as text that can be searched. */
export interface Said {
  readonly code: string;
  readonly severity: string;
  readonly step: string | null;
  readonly flow: string | null;
  readonly message: string;
  readonly hint: string;
  readonly evidence: string;
  /** The message is that of the exception: it says nothing that the script did not say. */
  readonly quoted: boolean;
}

/** Findings whose message is the one of the exception or of the process. */
const QUOTING = new Set([
  ...['script-failed', 'script-exited', 'error-returned', 'import-failed', 'crashed', 'timeout'],
  ...['syntax-error', 'main-missing'],
]);

/** Findings that say that data is at fault, even without a data flow. */
const OF_DATA = new Set([
  ...['data-flow-incompatible', 'column-missing', 'file-missing', 'format-unrecognised'],
  ...['flow-empty', 'file-damaged', 'table-empty'],
]);

/** The errors of a run; those of a wrong pipeline file are its text. */
export function errorsOf({ report, text }: ProductEnd): Said[] {
  if (report === undefined) {
    const message = text.slice(0, 4_000);
    return [
      {
        ...{ code: 'configuration', severity: 'error', step: null, flow: null },
        ...{ message, hint: message, evidence: '', quoted: false },
      },
    ];
  }
  return report.findings
    .filter(({ severity }) => severity === 'error')
    .map((one) => ({
      code: one.code,
      severity: one.severity,
      step: one.step,
      flow: one.flow,
      message: one.message,
      hint: one.hint ?? '',
      evidence: one.evidence.join('\n'),
      quoted: QUOTING.has(one.code),
    }));
}

/** Whether a finding accuses data: an output, an input, a column or a file. */
export function accusesData(said: Said): boolean {
  return OF_DATA.has(said.code) || (said.flow !== null && !said.quoted);
}

/** Words that the tool itself says about the cause, without the evidence. */
export function claims(said: Said): string {
  return `${said.quoted ? '' : `${said.message}\n`}${said.hint}`;
}

/** All that the tool itself says, with the evidence. */
export function allWords(said: Said): string {
  return `${claims(said)}\n${said.evidence}\n${said.quoted ? '' : (said.flow ?? '')}`;
}

/** Whether a name occurs as a whole word. */
export function mentions(text: string, name: string): boolean {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![A-Za-z0-9_])${escaped}(?![A-Za-z0-9_])`, 'u').test(text);
}

/** A step as `` `name` ``, `` `name.output` `` or by its script: `train` is an English word too. */
export function mentionsStep(text: string, step: string, script: string): boolean {
  return mentions(text, script) || text.includes(`\`${step}\``) || text.includes(`\`${step}.`);
}

/** The columns that a message states to be at fault: `` column `x` ``, `` columns `x`, `y` ``. */
export function columnsAccused(said: Said): string[] {
  if (said.quoted) return [];
  const lists = said.message.matchAll(/columns? ((?:`[^`]+`(?:, | and | or )?)+)/g);
  return [...lists].flatMap(([, list = '']) =>
    [...list.matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? ''),
  );
}

/** One line for the list of misses. */
export function shortly(said: Said): string {
  const line = `${said.code}${said.step === null ? '' : ` ${said.step}`}${said.flow === null ? '' : ` (${said.flow})`}: ${said.message}${said.hint === '' ? '' : ` | ${said.hint}`}`;
  return line.replaceAll(/\s+/g, ' ').slice(0, 330);
}
