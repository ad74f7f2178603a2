/** The same changes of a table in each format: columns, types, missing values, rows and values. */
import type { Expected, SilentCase } from './silent-case.ts';

const WRITERS: Readonly<Record<string, string>> = {
  csv: 't.to_csv(out / "t.csv", index=False)',
  parquet: 't.to_parquet(out / "t.parquet", index=False)',
  jsonl: 't.to_json(out / "t.jsonl", orient="records", lines=True, date_format="iso")',
  pickle: 't.to_pickle(out / "t.pkl")',
};

interface Change {
  readonly what: string;
  readonly code: string;
  readonly expected: Expected;
  /** A change of values alone, which files that only Python reads do not show. */
  readonly ofValues?: true;
  /** Absent: all formats. */
  readonly only?: readonly string[];
}

const CONTENT: Expected = { class: 'benign', message: /^the content changed$/ };
const TEXT_DATES = ['csv', 'jsonl'];

export function silentTables(): SilentCase[] {
  return Object.entries(WRITERS).flatMap(([format, write]) =>
    [...COLUMNS, ...TYPES, ...MISSING, ...ROWS, ...VALUES]
      .filter(({ only }) => only?.includes(format) ?? true)
      .map(({ what, code, expected, ofValues }) => ({
        id: `${format}/${what}`,
        ...{ write, before: code },
        // A contract has no statistics of values that only Python reads.
        expected: ofValues && format === 'pickle' ? CONTENT : expected,
      })),
  );
}

const COLUMNS: readonly Change[] = [
  renamed('amount', 'price'),
  renamed('id', 'customer_id'),
  renamed('city', 'town'),
  renamed('name', 'Name'),
  renamed('visits', 'visits '),
  {
    what: 'all names in upper case',
    code: 't.columns = [one.upper() for one in t.columns]',
    expected: { class: 'breaking', column: 'id', message: /id/ },
  },
  gone('city'),
  gone('id'),
  gone('seen'),
  gone('note'),
  {
    what: 'all columns but one gone',
    code: 't = t[["id"]]',
    expected: { class: 'breaking', column: 'note', message: /column note is gone/ },
  },
  {
    what: 'a new column',
    code: 't["extra"] = 1',
    expected: {
      class: 'additive',
      column: 'extra',
      message: /column extra is new \((integer|number)\)/,
    },
  },
  {
    what: 'columns in another order',
    code: 't = t[list(reversed(t.columns))]',
    expected: { class: 'benign', message: /another order/ },
  },
];

function renamed(from: string, to: string): Change {
  return {
    what: `${from} renamed ${JSON.stringify(to)}`,
    code: `t = t.rename(columns={"${from}": "${to}"})`,
    expected: { class: 'breaking', column: from, message: new RegExp(`^renamed ${from} → ${to}$`) },
  };
}

function gone(column: string): Change {
  return {
    what: `${column} gone`,
    code: `t = t.drop(columns=["${column}"])`,
    expected: { class: 'breaking', column, message: new RegExp(`column ${column} is gone`) },
  };
}

const TYPES: readonly Change[] = [
  {
    ...retyped('visits', 't["visits"] * 1.5', 'integers to fractions', 'additive'),
    only: ['csv', 'parquet', 'pickle'],
  },
  {
    // JSON has one type of numbers.
    what: 'visits: fractions',
    code: 't["visits"] = t["visits"] * 1.5',
    expected: { class: 'benign', column: 'visits', message: /^values of visits/ },
    only: ['jsonl'],
  },
  {
    ...retyped('amount', 't["amount"].astype(int)', 'fractions to integers', 'breaking'),
    only: ['csv', 'parquet', 'pickle'],
  },
  {
    what: 'amount: whole numbers',
    code: 't["amount"] = t["amount"].astype(int)',
    expected: { class: 'benign', column: 'amount', message: /^values of amount/ },
    only: ['jsonl'],
  },
  retyped('amount', '"v" + t["amount"].astype(str)', 'fractions to text', 'breaking'),
  retyped('visits', '"v" + t["visits"].astype(str)', 'integers to text', 'breaking'),
  retyped('name', 'range(len(t))', 'text to integers', 'breaking'),
  retyped('name', 't["amount"] / 3', 'text to fractions', 'breaking'),
  retyped('active', 't["active"].astype(int)', 'booleans to integers', 'breaking'),
  retyped('active', 'np.where(t["active"], "yes", "no")', 'booleans to text', 'breaking'),
  retyped('visits', 't["visits"] > 9', 'integers to booleans', 'breaking'),
  retyped('city', 't["city"] == "Lima"', 'text to booleans', 'breaking'),
  retyped('seen', 't["seen"].dt.strftime("%d.%m.%Y %H h")', 'timestamps to text', 'breaking'),
  retyped('seen', 't["seen"].astype("int64") // 10**9', 'timestamps to integers', 'breaking'),
  {
    ...retyped('day', 'pd.to_datetime(t["day"]).dt.strftime("%d/%m/%Y")', 'dates', 'breaking'),
    only: TEXT_DATES,
  },
  { ...retyped('day', 't["day"] + "T00:00:00"', 'dates to times', 'additive'), only: TEXT_DATES },
  {
    what: 'one text among the fractions',
    code: 't["amount"] = t["amount"].astype(object)\nt.loc[70, "amount"] = "unknown"',
    expected: { class: 'breaking', column: 'amount', message: /type of amount/ },
    only: ['csv', 'jsonl', 'pickle'],
  },
  {
    what: 'int64 to int32',
    code: 't["visits"] = t["visits"].astype("int32")',
    expected: { unseen: 'the width of a number: a contract has logical types' },
    only: ['parquet', 'pickle'],
  },
];

function retyped(column: string, to: string, what: string, kind: 'breaking' | 'additive'): Change {
  return {
    what: `${column}: ${what}`,
    code: `t["${column}"] = ${to}`,
    expected: { class: kind, column, message: new RegExp(`^type of ${column} `) },
  };
}

const MISSING: readonly Change[] = [
  ...['amount', 'visits', 'name', 'city', 'active', 'seen', 'id'].map(
    (column): Change => ({
      what: `${column}: missing in one row`,
      code: `t["${column}"] = t["${column}"].astype(object)\nt.loc[17, "${column}"] = None\nt["${column}"] = t["${column}"].infer_objects()`,
      expected: { class: 'breaking', column, message: new RegExp(`^${column} became nullable`) },
    }),
  ),
  ...['amount', 'city', 'note'].map(
    (column): Change => ({
      what: `${column}: missing in all rows`,
      code: `t["${column}"] = None`,
      expected: { class: 'breaking', column, message: /only missing values/ },
    }),
  ),
  {
    what: 'missing values filled',
    code: 't["note"] = t["note"].fillna("none at all")',
    expected: { class: 'benign', column: 'note', message: /no missing values any more/ },
  },
  {
    what: 'more missing values',
    code: 't.loc[t.index % 2 == 0, "note"] = None',
    expected: { class: 'benign', column: 'note', message: /missing 20 % → 60 %/ },
  },
];

const ROWS: readonly Change[] = [
  rows('halved', 't.iloc[:60]', 'benign'),
  rows('10 % less', 't.iloc[12:]', 'benign'),
  rows('one less', 't.iloc[1:]', 'benign'),
  rows('doubled', 'pd.concat([t, t])', 'benign'),
  rows('a third', 't.iloc[:40]', 'breaking'),
  rows('three times', 'pd.concat([t, t, t])', 'breaking'),
  { ...rows('none', 't.iloc[0:0]', 'breaking'), only: ['csv', 'parquet', 'pickle'] },
];

function rows(what: string, code: string, kind: 'breaking' | 'benign'): Change {
  return {
    what: `rows: ${what}`,
    code: `t = ${code}`,
    expected: { class: kind, message: /^rows: 120 → / },
  };
}

const VALUES: readonly Change[] = [
  values('amount', 't["amount"] * 1000', 'unit × 1000'),
  values('amount', '-t["amount"]', 'sign'),
  values('amount', '1.5', 'constant'),
  values('amount', 't["amount"].where(t.index != 5, -99.5)', 'one outlier'),
  values('visits', 't["visits"] * 1000', 'unit × 1000'),
  values('id', '(t["id"] + 1) // 2', 'each value twice'),
  values('seen', 't["seen"] + pd.Timedelta(days=365)', 'a year later'),
  values('city', 't["city"].replace("Lima", "Osaka")', 'a category less', /without "Lima"/),
  {
    ...values('city', 't["city"].where(t.index != 3, "Rome")', 'a new category', /new "Rome"/),
    expected: { class: 'additive', column: 'city', message: /new "Rome"/ },
  },
  {
    ...values('active', 'False', 'constant', /without "true"/i),
    only: ['csv', 'parquet', 'jsonl', 'pickle'],
  },
  {
    what: 'amount: values permuted',
    code: 't["amount"] = list(reversed(t["amount"]))',
    expected: { unseen: 'the same values in other rows: statistics are of a column' },
  },
  {
    what: 'rows in another order',
    code: 't = t.iloc[::-1]',
    expected: { unseen: 'the same values in other rows: statistics are of a column' },
  },
  {
    what: 'name: other text',
    code: 't["name"] = "person" + t["name"].str.slice(8)',
    expected: { unseen: 'text with more than 20 distinct values: only their number is held' },
  },
  {
    what: 'city: other shares',
    code: 't.loc[t.index < 20, "city"] = "Lima"',
    expected: { unseen: 'shares of categories: only which there are is held' },
  },
];

function values(column: string, to: string, what: string, message = /^values of /): Change {
  return {
    what: `${column}: ${what}`,
    code: `t["${column}"] = ${to}`,
    expected: { class: 'benign', column, message },
    ofValues: true,
  };
}
