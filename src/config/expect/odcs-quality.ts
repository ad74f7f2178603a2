import type { KeyPath } from '../pipeline-document.ts';
import type { ExpectedType } from './expectation.ts';
import { parseRows } from './row-range.ts';
import { isMapping, type SchemaReader } from './schema-columns.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Quality rules of a data contract that are the same as a rule of `expect`; the others are listed.
 * @param column absent for rules of the table
 */
export function qualityRules(
  quality: unknown,
  path: KeyPath,
  column: { readonly name: string; readonly type: ExpectedType | undefined } | undefined,
  reader: SchemaReader,
): void {
  if (quality === undefined) return;
  for (const [index, rule] of (reader.list(quality, path, 'a list of rules') ?? []).entries()) {
    const at = [...path, index];
    if (!isMapping(rule)) {
      reader.problem(at, 'a rule', rule);
      continue;
    }
    const isKnown =
      column === undefined ? rowCount(rule, at, reader) : ofColumn(rule, at, column, reader);
    if (!isKnown) reader.uncovered.push(nameOf(rule, column?.name));
  }
}

function ofColumn(
  rule: Mapping,
  path: KeyPath,
  { name, type }: { readonly name: string; readonly type: ExpectedType | undefined },
  reader: SchemaReader,
): boolean {
  const { metric = rule['rule'], arguments: given } = rule;
  const known = isMapping(given) ? given : {};
  const forbidsAny = rule['mustBe'] === 0;
  // Before 3.1, the rule itself had the list.
  const allowed = known['validValues'] ?? rule['validValues'];
  if (allowed !== undefined && (metric === 'validValues' || forbidsAny)) {
    const at = known['validValues'] === undefined ? [] : ['arguments'];
    reader.values(name, allowed, type, [...path, ...at, 'validValues']);
    return true;
  }
  if (!forbidsAny || given !== undefined) return false;
  if (metric === 'nullValues' || metric === 'nullCheck') reader.notNull(name, path);
  else if (metric === 'duplicateValues' || metric === 'duplicateCount') reader.unique([name], path);
  else return false;
  return true;
}

function rowCount(rule: Mapping, path: KeyPath, reader: SchemaReader): boolean {
  if ((rule['metric'] ?? rule['rule']) !== 'rowCount' || rule['unit'] === 'percent') return false;
  const written = OPERATORS.flatMap(([key, sign]) =>
    rule[key] === undefined ? [] : [`${sign}${rule[key]}`],
  );
  const between = rule['mustBeBetween'];
  if (Array.isArray(between)) written.push(between.join('..'));
  const [only, ...others] = written;
  const range = only === undefined || others.length > 0 ? undefined : parseRows(only);
  if (range === undefined) return false;
  reader.rules.push({ kind: 'rows', ...range, locate: reader.locate(path) });
  return true;
}

const OPERATORS = [
  ['mustBe', ''],
  ['mustBeGreaterThan', '>'],
  ['mustBeGreaterOrEqualTo', '>='],
  ['mustBeLessThan', '<'],
  ['mustBeLessOrEqualTo', '<='],
] as const;

function nameOf(rule: Mapping, column: string | undefined): string {
  const { metric = rule['rule'] ?? rule['name'] ?? rule['type'] } = rule;
  const name = typeof metric === 'string' ? ` ${metric}` : '';
  return `quality rule${name} of ${column ?? 'the table'}`;
}
