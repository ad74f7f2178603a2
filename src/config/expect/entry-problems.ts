/** Mistakes in an entry of `expect` that the schema cannot see. */
import { describeValue, quoteName } from '../../text/describe-value.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import type { Problem } from '../problems.ts';
import { type Entry, problemIn } from './entry.ts';
import { columnsOf, entryRules } from './entry-rules.ts';
import { EXPECTED_TYPES, type ExpectedType } from './expectation.ts';
import { EXPECTED_ROWS, parseRows } from './row-range.ts';
import { fitsType, isTime } from './value-type.ts';

export function entryProblems(entry: Entry): readonly Problem[] {
  return [
    ...emptyEntry(entry),
    ...wrongRows(entry),
    ...wrongTypes(entry),
    ...unknownColumns(entry),
    ...repeatedColumns(entry),
    ...wrongRanges(entry),
    ...contradictingValues(entry),
    ...idleTimeout(entry),
  ];
}

function emptyEntry(entry: Entry): readonly Problem[] {
  const { severity: _severity, file: _file, timeout: _timeout, ...rest } = entry.value;
  const isEmpty = Object.values(rest).every(
    (one) =>
      one === undefined || (typeof one === 'object' && one !== null && !hasItems(one as object)),
  );
  if (!isEmpty) return [];
  return [
    problemIn(
      entry,
      [],
      'it expects nothing',
      'Add an expectation, such as `rows: ">0"`, or remove the entry.',
    ),
  ];
}

function hasItems(value: object): boolean {
  return Object.keys(value).length > 0;
}

function wrongRows(entry: Entry): readonly Problem[] {
  const { rows } = entry.value;
  if (rows === undefined) return [];
  const range = parseRows(rows);
  if (range === undefined) {
    return [
      problemIn(
        entry,
        ['rows'],
        `expected ${EXPECTED_ROWS}, found ${describeValue(rows)}`,
        'Put a comparison or a range in quotes.',
      ),
    ];
  }
  if (range.least <= range.most) return [];
  return [
    problemIn(
      entry,
      ['rows'],
      `no number of rows is in the range ${quoteName(String(rows))}`,
      'Write the smaller number first.',
    ),
  ];
}

function wrongTypes(entry: Entry): readonly Problem[] {
  return Object.entries(entry.value.types ?? {}).flatMap(([column, type]) => {
    if (isType(type)) return [];
    const near = ownValue(OTHER_NAMES, type.toLowerCase());
    const meant =
      near === undefined ? didYouMean(type, EXPECTED_TYPES) : `Did you mean \`${near}\`?`;
    const known = `Types: ${EXPECTED_TYPES.join(', ')}.`;
    return [
      problemIn(
        entry,
        ['types', column],
        `unknown type ${quoteName(type)}`,
        meant === undefined ? known : `${meant} ${known}`,
      ),
    ];
  });
}

function isType(type: string | undefined): type is ExpectedType {
  return EXPECTED_TYPES.some((one) => one === type);
}

/** Names of the same types in Python, pandas and databases. */
const OTHER_NAMES: Readonly<Record<string, ExpectedType>> = {
  ...{ str: 'string', text: 'string', object_: 'string', varchar: 'string', category: 'string' },
  ...{ int: 'integer', int32: 'integer', int64: 'integer', bigint: 'integer', long: 'integer' },
  ...{ float: 'number', float32: 'number', float64: 'number', double: 'number' },
  ...{ decimal: 'number', numeric: 'number', bool: 'boolean' },
  ...{ datetime: 'timestamp', datetime64: 'timestamp', time: 'timestamp' },
  ...{ list: 'array', dict: 'object', struct: 'object', bytes: 'binary' },
};

/** With `columns`, a column that only another key names is most likely mistyped. */
function unknownColumns(entry: Entry): readonly Problem[] {
  const rules = entryRules(entry);
  const listed = rules.find(({ kind }) => kind === 'columns');
  if (listed === undefined) return [];
  const known = columnsOf(listed);
  const problems = new Map<string, Problem>();
  for (const rule of rules) {
    for (const column of columnsOf(rule)) {
      if (known.includes(column) || problems.has(column)) continue;
      problems.set(column, {
        ...problemIn(
          entry,
          [],
          `the column ${quoteName(column)} is not in \`columns\``,
          [didYouMean(column, known), 'Add it to `columns`, or correct its name.']
            .filter(Boolean)
            .join(' '),
        ),
        location: rule.locate(),
      });
    }
  }
  return [...problems.values()];
}

function repeatedColumns(entry: Entry): readonly Problem[] {
  return entryRules(entry).flatMap((rule) => {
    const columns = columnsOf(rule);
    const repeated = columns.find((one, index) => columns.indexOf(one) < index);
    if (repeated === undefined) return [];
    const message = `the column ${quoteName(repeated)} is listed twice`;
    return [{ ...problemIn(entry, [], message, 'List it once.'), location: rule.locate() }];
  });
}

function wrongRanges(entry: Entry): readonly Problem[] {
  const { between = {}, types = {} } = entry.value;
  return Object.entries(between).flatMap(([column, [least, most]]) => {
    const problem = (message: string, cure: string) => [
      problemIn(entry, ['between', column], message, cure),
    ];
    const bounds = [least, most].filter((one) => one !== null);
    const [first] = bounds;
    if (first === undefined) {
      return problem('both ends of the range are open', 'Give at least one of the two values.');
    }
    const wrong = bounds.find((one) => typeof one === 'string' && !isTime(one));
    if (wrong !== undefined) {
      return problem(
        `expected a number or a date (\`2025-01-31\`), found ${describeValue(wrong)}`,
        'Write numbers without quotes, and dates as `YYYY-MM-DD`.',
      );
    }
    if (new Set(bounds.map((one) => typeof one)).size > 1) {
      return problem('one end is a number and the other a date', 'Write two values of one type.');
    }
    if (least !== null && most !== null && least > most) {
      return problem(
        `no value is between ${describeValue(least)} and ${describeValue(most)}`,
        'Write the smaller value first.',
      );
    }
    const type = ownValue(types, column);
    const suits = typeof first === 'number' ? NUMBERS : TIMES;
    if (!isType(type) || suits.includes(type)) return [];
    return problem(
      `the range contradicts \`types\`, where the column is of the type \`${type}\``,
      `A range of ${typeof first === 'number' ? 'numbers' : 'dates'} needs the type ${suits.map((one) => `\`${one}\``).join(' or ')}.`,
    );
  });
}

const NUMBERS: readonly ExpectedType[] = ['integer', 'number'];
const TIMES: readonly ExpectedType[] = ['date', 'timestamp'];

function contradictingValues(entry: Entry): readonly Problem[] {
  const { values = {}, types = {}, between = {} } = entry.value;
  return Object.entries(values).flatMap(([column, allowed]) => {
    const type = ownValue(types, column);
    const [least, most] = ownValue(between, column) ?? [null, null];
    return allowed.flatMap((value, index) => {
      const path = ['values', column, index];
      if (isType(type) && !fitsType(value, type)) {
        return [
          problemIn(
            entry,
            path,
            `${describeValue(value)} contradicts \`types\`, where the column is of the type \`${type}\``,
            'Correct the value, or the type.',
          ),
        ];
      }
      const isOutside =
        (typeof least === typeof value && least !== null && value < least) ||
        (typeof most === typeof value && most !== null && value > most);
      if (!isOutside) return [];
      return [
        problemIn(
          entry,
          path,
          `${describeValue(value)} is outside of \`between\` of the same column`,
          'Correct the value, or the range.',
        ),
      ];
    });
  });
}

function idleTimeout(entry: Entry): readonly Problem[] {
  const { timeout, check } = entry.value;
  if (timeout === undefined || check !== undefined) return [];
  const cure = 'Add `check`, or remove `timeout`.';
  return [problemIn(entry, ['timeout'], '`timeout` is only for `check`', cure)];
}

/** A column can be called `constructor`. */
function ownValue<Value>(mapping: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}
