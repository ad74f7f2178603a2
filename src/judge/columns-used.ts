/** Which columns of the tables that a step was handed it seems to use, and where. */
import type { StepOutcome } from '../execute/step/step-outcome.ts';
import type { UserCode } from '../execute/user-code.ts';
import type { FindingLocation } from '../findings/findings.ts';
import type { PlannedFlow, PlannedStep } from '../pipeline/plan.ts';
import type { ColumnUseReport } from '../report/use-report.ts';
import { readSource } from '../scripts/read-source.ts';
import { type HandedOver, handedTables } from './blame/handed-over.ts';
import { handOver } from './lineage-of-run.ts';

/** A function of a step, the flows into it and its outcome; it reads each source file once. */
export function columnUses(outcomes: ReadonlyMap<string, StepOutcome>, code: UserCode) {
  const known = new Map<string, ReadonlyMap<string, number>>();
  const textsIn = (file: string) => {
    const texts = known.get(file) ?? quotedTexts(readSource(file));
    known.set(file, texts);
    return texts;
  };
  return (
    step: PlannedStep,
    flows: readonly PlannedFlow[],
    outcome: StepOutcome,
  ): readonly ColumnUseReport[] => {
    const columns = columnsByInput(
      flows.flatMap((flow) => handOver(flow, outcomes.get(flow.producer), outcome)),
    );
    if (columns.size === 0) return [];
    const uses = usesOf(step, outcome, { code, textsIn });
    return [...columns].flatMap(([input, names]) =>
      [...names].map((name) => ({ input, name, ...(uses(name) ?? { use: 'unseen' as const }) })),
    );
  };
}

function columnsByInput(handed: readonly HandedOver[]): ReadonlyMap<string, ReadonlySet<string>> {
  const columns = new Map<string, Set<string>>();
  for (const { from, table } of handedTables(handed)) {
    const names = columns.get(from.input) ?? new Set();
    for (const { name } of table.columns) if (names.size < MOST_COLUMNS) names.add(name);
    columns.set(from.input, names);
  }
  return columns;
}

type Use = Pick<ColumnUseReport, 'use' | 'location'>;

/** The strongest evidence first. */
function usesOf(
  { config }: PlannedStep,
  { columnsRead = [], sources = [], environVars }: StepOutcome,
  {
    code,
    textsIn,
  }: {
    readonly code: UserCode;
    readonly textsIn: (file: string) => ReadonlyMap<string, number>;
  },
): (name: string) => Use | undefined {
  const read = new Map(columnsRead.map((one) => [one.name, one]));
  const named = new Map<string, FindingLocation>();
  for (const file of sources) {
    for (const [text, line] of textsIn(file)) {
      if (!named.has(text)) named.set(text, { file: code.show(file), line });
    }
  }
  const given = new Set([...Object.values(environVars), ...texts(config.jobArgs)]);
  return (name) => {
    const at = read.get(name);
    if (at !== undefined) {
      return { use: 'read', ...(locationOf(at, code) ?? {}) };
    }
    const location = named.get(name);
    if (location !== undefined) return { use: 'named', location };
    return given.has(name) ? { use: 'argument' } : undefined;
  };
}

function locationOf(
  { file, line }: { readonly file: string | null; readonly line: number | null },
  code: UserCode,
): Pick<Use, 'location'> | undefined {
  if (file === null) return undefined;
  return { location: { file: code.show(file), ...(line === null ? {} : { line }) } };
}

/** Short texts in quotes on one line, with the line of the first of each. */
function quotedTexts(source: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, line] of source.split('\n').entries()) {
    for (const [, , text = ''] of line.matchAll(QUOTED)) {
      if (!found.has(text)) found.set(text, index + 1);
    }
  }
  return found;
}

/** Texts in the values of job arguments, also in lists and mappings. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const QUOTED = /(["'])((?:(?!\1)[^\\]){1,200})\1/g;
const MOST_COLUMNS = 500;
