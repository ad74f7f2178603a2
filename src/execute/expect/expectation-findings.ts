/** Findings about broken expectations, in words. */
import type { Bound, Expectation, ExpectedRule } from '../../config/expect/expectation.ts';
import {
  FINDINGS,
  type Finding,
  type FindingCode,
  type FindingLocation,
  finding,
} from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import { escapeText, listNames, quoteName } from '../../text/describe-value.ts';
import { describeLocation } from '../../text/errors.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import type { UserCode } from '../user-code.ts';
import type { ExpectedTable } from './expected-tables.ts';
import type { Breach, TableTest } from './test-table.ts';

/** What a finding about an expectation says beside its words. */
export interface Subject {
  readonly step: PlannedStep;
  readonly expectation: Expectation;
  readonly code: UserCode;
}

export function breachFinding(
  breach: Breach,
  table: ExpectedTable,
  { readOnly }: TableTest,
  subject: Subject,
): Finding {
  const { rule } = breach;
  const limit =
    readOnly === undefined || breach.kind === 'columns'
      ? []
      : [`only the first ${count(readOnly, 'row')} were read`];
  return expectationFinding('expectation-failed', subject, {
    message: breachWords(breach, table),
    location: rule.locate(),
    ...hintOf(breach),
    evidence: [...evidenceOf(breach), ...limit],
  });
}

/** A finding at a line of the pipeline file, with the script that wrote the output. */
export function expectationFinding(
  kind: FindingCode,
  { step, expectation, code }: Subject,
  {
    message,
    location,
    evidence = [],
    hint = FINDINGS[kind].cure,
  }: {
    readonly message: string;
    /** More exact than the entry in the pipeline file. */
    readonly location?: FindingLocation | undefined;
    readonly evidence?: readonly string[];
    readonly hint?: string;
  },
): Finding {
  const { output, severity } = expectation;
  const entry = expectation.locate();
  const isElsewhere = entry !== undefined && location !== undefined && location.file !== entry.file;
  const at = location ?? entry;
  const words = `output ${quoteName(output)}: ${message}`;
  const writer = writerOf(step, output, code);
  const lines = [
    ...evidence,
    ...(isElsewhere
      ? [`expected by ${describeLocation({ file: entry.file, ...lineOf(entry) })}`]
      : []),
  ];
  return {
    ...finding(kind, {
      step: step.name,
      message: words,
      ...(at === undefined ? {} : { location: at }),
      hint,
      ...(lines.length === 0 ? {} : { evidence: lines }),
      origin: {
        ...{ step: step.name, output, fault: words },
        ...(writer === undefined ? {} : { location: writer }),
      },
    }),
    ...(FINDINGS[kind].severity === 'error' ? { severity } : {}),
  };
}

function lineOf({ line }: FindingLocation): { readonly line?: number } {
  return line === undefined ? {} : { line };
}

/** The line that uses the path of the output, if the script has one. */
function writerOf(
  { script }: PlannedStep,
  output: string,
  code: UserCode,
): FindingLocation | undefined {
  if (script.kind !== 'file') return undefined;
  const use = script.analysis.output_paths.find(({ name }) => name === output);
  return { file: code.show(script.path), ...(use === undefined ? {} : { line: use.line }) };
}

function breachWords(breach: Breach, table: ExpectedTable): string {
  const name = tableName(table);
  const { rule } = breach;
  switch (breach.kind) {
    case 'rows':
      return `${name} has ${breach.isAll ? '' : 'at least '}${count(breach.rows, 'row')}, expected ${rule.kind === 'rows' ? rule.words : ''}`;
    case 'columns':
      return `${escapeText(breach.file)} has no column ${breach.missing.slice(0, MOST_NAMED).map(quoteName).join(', ')}${breach.missing.length > MOST_NAMED ? ` and ${breach.missing.length - MOST_NAMED} more` : ''}`;
    case 'cells': {
      const rows = `in ${format(breach.count)} of ${count(breach.rows, 'row')}`;
      return `${cellWords(rule, name)} ${rows}`;
    }
    default:
      return breach satisfies never;
  }
}

const MOST_NAMED = 5;

function cellWords(rule: ExpectedRule, table: string): string {
  switch (rule.kind) {
    case 'type':
      return `column ${quoteName(rule.column)} of ${table} is not ${TYPE_WORDS[rule.type]}`;
    case 'not-null':
      return `column ${quoteName(rule.column)} of ${table} has no value`;
    case 'between':
      return `column ${quoteName(rule.column)} of ${table} is not ${rangeWords(rule)}`;
    case 'values':
      return `column ${quoteName(rule.column)} of ${table} has a value other than ${listNames(rule.allowed.map(String))}`;
    case 'unique':
      return rule.columns.length === 1
        ? `column ${rule.columns.map(quoteName).join()} of ${table} repeats a value`
        : `columns ${rule.columns.map(quoteName).join(', ')} of ${table} repeat a combination`;
    case 'rows':
    case 'columns':
      return table;
    default:
      return rule satisfies never;
  }
}

const TYPE_WORDS = {
  ...{ string: 'a text', integer: 'an integer', number: 'a number', boolean: 'a boolean' },
  ...{ date: 'a date', timestamp: 'a timestamp', object: 'an object', array: 'an array' },
  binary: 'binary',
} as const;

function rangeWords({
  least,
  most,
  above,
  below,
}: Extract<ExpectedRule, { readonly kind: 'between' }>): string {
  if (least === undefined) return `${below ? 'less than' : 'at most'} ${bound(most)}`;
  if (most === undefined) return `${above ? 'greater than' : 'at least'} ${bound(least)}`;
  return `between ${bound(least)} and ${bound(most)}`;
}

function bound(value: Bound | undefined): string {
  return escapeText(String(value), 40);
}

function tableName({ files }: ExpectedTable): string {
  const first = escapeText(files[0]?.profile.path ?? '');
  const others = files.length - 1;
  if (others <= 0) return first;
  return `${first} and ${others} more file${others === 1 ? '' : 's'}`;
}

function evidenceOf(breach: Breach): readonly string[] {
  if (breach.kind === 'columns') return [`columns: ${listNames(breach.present)}`];
  if (breach.kind === 'rows') return [];
  const more = breach.count - breach.first.length;
  return [...breach.first, ...(more > 0 ? [`and ${count(more, 'more row')}`] : [])];
}

function hintOf(breach: Breach): { readonly hint?: string } {
  if (breach.kind !== 'columns') return {};
  const [only] = breach.missing;
  const near = only === undefined ? undefined : didYouMean(only, breach.present);
  return near === undefined ? {} : { hint: `${near} ${FINDINGS['expectation-failed'].cure}` };
}

export function count(number: number, noun: string): string {
  return `${format(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function format(number: number): string {
  return number.toLocaleString('en');
}
