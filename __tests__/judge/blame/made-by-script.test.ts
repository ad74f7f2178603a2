/** A column that the script makes itself is not missing from its input. */
import { describe, expect, test } from 'vitest';
import {
  hasMappingWith,
  isOwnMapping,
  makesItself,
} from '../../../src/judge/blame/made-by-script.ts';

describe('a script makes a column itself', () => {
  test.each([
    'df["total"] = df["a"] + df["b"]',
    "df['total'] = 1",
    'df["total"], other["n"] = 1, 2',
    'df[["mean", "total"]] = split(df)',
    'df.loc[mask, "total"] = 0',
    'df = df.assign(total=df.a)',
    'df.groupby("a").agg(total=("b", "sum"))',
    '    total=("b", "sum"),',
    'df.rename(columns={"sum": "total"})',
    'pl.col("sum").alias("total")',
    'df.insert(0, "total", values)',
    'row.setdefault("total", 0)',
    'df.reset_index(name="total")',
    'df.melt(value_name="total")',
    'df.columns = ["a", "total"]',
    'df = pd.DataFrame(rows, columns=["a", "total"])',
  ])('%s', (line) => {
    expect(makesItself(`import pandas\n${line}\nprint(df)`, 'total')).toBe(true);
  });

  test.each([
    'print(df["total"])',
    'if df["total"] == 1:',
    'df["total"] = df["total"].astype(int)',
    'df["other"] = df["total"]',
    'total == 1',
    'df["totals"] = 1',
  ])('but not by %s', (line) => {
    expect(makesItself(line, 'total')).toBe(false);
  });

  test('but not by the line that failed, wherever it is indented', () => {
    const line = 'df["total"] = parse(df)';
    expect(makesItself(`  ${line}`, 'total', line)).toBe(false);
    expect(makesItself(line, 'total', `    ${line} `)).toBe(false);
    expect(makesItself(`${line}\nprint(1)`, 'total', 'print(1)')).toBe(true);
  });

  test('whose name is not an identifier', () => {
    expect(makesItself('df["net total"] = 1', 'net total')).toBe(true);
    expect(makesItself('df = df.assign(net total=1)', 'net total')).toBe(false);
    expect(makesItself('df["a.b"] = 1', 'a.b')).toBe(true);
    expect(makesItself('df["axb"] = 1', 'a.b')).toBe(false);
  });
});

describe('a call over several lines', () => {
  const call = (inside: readonly string[]) =>
    ['df = df.assign(', ...inside, ')', 'end()'].join('\n');

  test('is read as one line', () => {
    expect(makesItself('x = df.agg(\n  total="sum",\n)', 'total')).toBe(true);
    expect(makesItself('x = df.agg([\n  1,\n], total="sum")', 'total')).toBe(true);
    expect(makesItself('x = [[\n]\n, df.agg(a=1), (\ntotal\n)]', 'total')).toBe(false);
    expect(makesItself('x = df.agg(\n)\ntotal = 1', 'total')).toBe(false);
    expect(makesItself(')\nx = df.agg(\n total=1)', 'total')).toBe(true);
    expect(makesItself('df.agg({"a": [1]})\ny(total=1)', 'total')).toBe(false);
  });

  test('keeps its words apart', () => {
    expect(makesItself('x = df.select(a,\ntotal=1)', 'total')).toBe(true);
    expect(makesItself('x = df.select(a\ntotal=1)', 'total')).toBe(true);
  });

  test('does not end at a bracket in a text or a comment', () => {
    expect(makesItself('x = df.agg(\n  a=")",  # )\n  total="sum",\n)', 'total')).toBe(true);
    expect(makesItself('x = "agg("\nf(total=1)', 'total')).toBe(false);
    expect(makesItself('x = agg  # (\nf(total=1)', 'total')).toBe(false);
  });

  test('that never ends is joined for forty lines', () => {
    const filler = (count: number) => Array.from({ length: count }, () => '1,');
    expect(makesItself(call([...filler(39), 'total=1']), 'total')).toBe(true);
    expect(makesItself(call([...filler(40), 'total=1']), 'total')).toBe(false);
    const next = 'f.agg(\ntotal=1)';
    expect(makesItself(['x = g(', ...filler(40), next].join('\n'), 'total')).toBe(true);
  });
});

describe('a mapping of the script with a key', () => {
  test('can become a column', () => {
    expect(hasMappingWith('row = {"total": 1}', 'total')).toBe(true);
    expect(hasMappingWith('row = {\n  "a": 1,\n  "total": 2,\n}', 'total')).toBe(true);
    expect(hasMappingWith('row = {"other": 1}', 'total')).toBe(false);
  });

  test('does not count as an argument about existing columns', () => {
    for (const call of ['astype', 'agg', 'fillna', 'rename']) {
      expect(hasMappingWith(`df.${call}({"total": int})`, 'total')).toBe(false);
    }
  });

  test('does not count if it needs the column, or is in the line that failed', () => {
    expect(hasMappingWith('row = {"total": row["total"]}', 'total')).toBe(false);
    const line = 'row = {"total": parse(x)}';
    expect(hasMappingWith(line, 'total', line)).toBe(false);
  });
});

describe('a name of the script has only mappings that it writes out', () => {
  test.each([
    ['codes = {"a": 1}', true],
    ['codes: dict[str, int] = {"a": 1}', true],
    ['codes = dict(a=1)', true],
    ['codes = {"a": 1}\ncodes = {"b": 2}', true],
    ['codes = json.load(file)', false],
    ['codes = {"a": 1}\ncodes = load()', false],
    ['codes = {**row}', false],
    ['codes = {k: v for k, v in rows}', false],
    ['codes = {"a": 1}\nfor codes in rows:', false],
    ['codes = {"a": 1}\ncodes.update(row)', false],
    ['codes = {"a": 1}\ncodes |= row', false],
    ['print(codes)', false],
  ])('%s: %s', (text, is) => {
    expect(isOwnMapping(text, 'codes')).toBe(is);
  });
});
