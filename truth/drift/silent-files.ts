/** Changes of whole files: formats, encodings, names and shards. */
import { breaking, type Expected, group, type SilentCase } from './silent-case.ts';

export function silentFiles(): SilentCase[] {
  return [...TEXTS, ...NAMES, ...SHARDS];
}

const CSV = 't.to_csv(out / "t.csv", index=False)';

const text = group('text', CSV);
const numbers = group('text', 't[["id", "amount"]].to_csv(out / "t.csv", index=False)');
const accents = group('text', `t["city"] = "Málaga"\n${CSV}`);
const DELIMITER = /^delimiter changed: /;

const TEXTS = [
  text('tabs under the same name', { instead: instead('sep="\\t"') }, breaking(/format|delimiter/)),
  text('semicolons', { instead: instead('sep=";"') }, breaking(DELIMITER)),
  text('bars', { instead: instead('sep="|"') }, breaking(DELIMITER)),
  text(
    'gzip under the same name',
    { instead: instead('compression="gzip"') },
    breaking(/^compression changed: none → gzip/),
  ),
  text(
    'parquet under the same name',
    { instead: 't.to_parquet(out / "t.csv")' },
    breaking(/^format changed: csv → parquet/),
  ),
  text(
    'JSON under the same name',
    { instead: 't.to_json(out / "t.csv", orient="records", date_format="iso")' },
    breaking(/^format changed: csv → json/),
  ),
  text('header gone', { instead: instead('header=False') }, breaking(/id/, 'id')),
  numbers(
    'header of numbers gone',
    { instead: 't[["id", "amount"]].to_csv(out / "t.csv", index=False, header=False)' },
    breaking(/amount/, 'amount'),
  ),
  text(
    'index written',
    { instead: 't.to_csv(out / "t.csv")' },
    {
      class: 'additive',
      message: /is new/,
    },
  ),
  text('UTF-16', { instead: instead('encoding="utf-16"') }, breaking(/^encoding changed: /)),
  accents(
    'Latin-1',
    { instead: `t["city"] = "Málaga"\n${instead('encoding="latin-1"')}` },
    breaking(/^encoding changed: /),
  ),
  text(
    'byte order mark',
    { instead: instead('encoding="utf-8-sig"') },
    breaking(/^encoding changed: /),
  ),
  text('all cells quoted', { instead: instead('quoting=1') }, 'nothing'),
  text('lines end with CR LF', { instead: instead('lineterminator="\\r\\n"') }, 'nothing'),
];

function instead(options: string): string {
  return `t.to_csv(out / "t.csv", index=False, ${options})`;
}

const version = group('name', 't.to_csv(out / "t_v1.csv", index=False)');
const dated = group('name', 't.to_csv(out / "t_2024-05-01.csv", index=False)');
const named = group('name', CSV);

const NAMES = [
  named(
    'file renamed',
    { after: 'os.rename(out / "t.csv", out / "other.csv")' },
    fileGone('t.csv'),
  ),
  named(
    'file in a folder',
    { after: 'os.mkdir(out / "sub")\nos.rename(out / "t.csv", out / "sub/t.csv")' },
    fileGone('t.csv'),
  ),
  named('parquet instead', { instead: 't.to_parquet(out / "t.parquet")' }, fileGone('t.csv')),
  named('tsv instead', { instead: 't.to_csv(out / "t.tsv", sep="\\t")' }, fileGone('t.csv')),
  named('gzip instead', { instead: 't.to_csv(out / "t.csv.gz")' }, fileGone('t.csv')),
  named(
    'another file',
    { after: 't.to_csv(out / "more.csv")' },
    {
      class: 'additive',
      message: /^file more\.csv is new/,
    },
  ),
  named('a marker', { after: '(out / "_SUCCESS").touch()' }, 'nothing'),
  version(
    'another version in the name',
    { instead: 't.to_csv(out / "t_v2.csv", index=False)' },
    breaking(/t_v1\.csv/),
  ),
  dated(
    'the next day in the name',
    { instead: 't.to_csv(out / "t_2024-05-02.csv", index=False)' },
    'nothing',
  ),
];

function fileGone(name: string): Expected {
  return breaking(new RegExp(`^file ${name.replace('.', '\\.')} is gone`));
}

const parts = (count: number, part = 'part') =>
  `for at, part in enumerate(np.array_split(np.arange(len(t)), ${count})):
    part = t.iloc[part]
    ${part}.to_csv(out / f"part-{at}.csv", index=False)`;
const shards = group('shards', parts(4));

const SHARDS = [
  shards(
    'twice as many',
    { instead: parts(8) },
    { class: 'benign', message: /^number of files: 4 → 8/ },
  ),
  shards(
    'one file',
    { instead: parts(1) },
    { class: 'benign', message: /^number of files: 4 → 1/ },
  ),
  shards(
    'a column gone',
    { before: 't = t.drop(columns=["city"])' },
    breaking(/city is gone/, 'city'),
  ),
  shards(
    'a column gone in one shard',
    { instead: parts(4, '(part if at != 2 else part.drop(columns=["city"]))') },
    breaking(/city/, 'city'),
  ),
  shards(
    'text in one shard',
    { instead: parts(4, '(part if at != 2 else part.assign(visits="x"))') },
    breaking(/type of visits/, 'visits'),
  ),
  shards(
    'a shard without rows',
    { instead: parts(4, '(part if at != 2 else part.iloc[:0])') },
    {
      class: 'benign',
      message: /^rows: 120 → 90/,
    },
  ),
  shards(
    'two shards gone, and half of another',
    {
      after:
        'os.remove(out / "part-1.csv")\nos.remove(out / "part-2.csv")\nt.iloc[:10].to_csv(out / "part-3.csv", index=False)',
    },
    breaking(/^rows: 120 → 40/),
  ),
];
