/**
 * A text that is mostly YAML: mappings and lists in random layout, of scalars of every kind, and in
 * two of three texts a few characters changed.
 */
export function writeRandomYaml(random: () => number): string {
  const lines = mappingLines(random, 0, 0);
  if (random() < 0.2) lines.splice(below(random, lines.length), 0, pick(random, COMMENTS));
  let text = `${lines.join('\n')}${pick(random, ['\n', '', ' \n\n'])}`;
  for (let left = Math.max(0, below(random, 6) - 3); left > 0; left -= 1) {
    const at = below(random, text.length);
    const removed = below(random, 3);
    text = text.slice(0, at) + pick(random, SPLINTERS) + text.slice(at + removed);
  }
  return text;
}

const KEYS = ['a', 'b', 'c', 'from', 'my step', 'x-1', '_y', '$z', '01a', 'true', 'a.b', 'null'];
const ODD_KEYS = ['2', '01', 'é', '"a"', '? a', '<<', '-', '- a', 'a#', '__proto__', '{}', 'a:'];
const COMMON = ['', '~', 'x', 'a.py', 'in/x y.csv', 's3://a/b', '1', '-0.5', 'true', '"q"', "'q'"];
const SCALARS = [
  ...[
    '',
    '~',
    'null',
    'true',
    'False',
    'yes',
    'x',
    'a.py',
    'in/x y.csv',
    './a',
    '../b',
    's3://a/b',
  ],
  ...['0', '1', '-1', '+1', '-0', '007', '0o7', '0x1F', '1_0', '1.5', '0.70', '.5', '1.', '1e3'],
  ...['-1.5E-3', '.inf', '-.INF', '.nan', '1.2.3', '2024-01-01', '12:30', '99999999999999999999'],
  ...['"q"', "'q'", '"a: b"', "'it''s'", '"\\t"', '""', "''", 'it\'s "so"', 'a # b', 'a#b', 'a:b'],
  ...[
    'a, b',
    'a [b]',
    'a {b}',
    '- a',
    '-a',
    '--a',
    '---',
    '...',
    '-',
    '?',
    '? a',
    ':a',
    'a:',
    '@a',
  ],
  ...[
    '%a',
    '`a`',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '=',
    '<<',
    '(a)',
    'a  b',
    'é ü',
    '\u2028',
    'a\\b',
    '.',
  ],
];
const FLOWS = ['{}', '[]', '{ a: 1 }', '{a: 1}', '[a, b]', '[ 1,"x" ]', '{ a: { b: [] } }', '{a}'];
const COMMENTS = ['# c ─▶ 🐧', '  # c', '', '   ', '#', '---', '%YAML 1.2'];
const SPLINTERS = [
  ...[
    '',
    '',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '\r\n',
    ':',
    ': ',
    '-',
    '- ',
    '#',
    ' #',
    '"',
    "'",
    ',',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '&',
    '*',
    '!',
    '|',
    '>',
    '?',
    '? ',
    '%',
    '@',
    '0',
    'x',
    '\\',
    '.',
    '~',
    '<<: ',
  ],
];

function mappingLines(random: () => number, column: number, depth: number): string[] {
  return Array.from({ length: 1 + below(random, 3) }, () =>
    pick(random, random() < 0.98 ? KEYS : ODD_KEYS),
  ).flatMap((key) =>
    valueLines(random, `${' '.repeat(column)}${key}:`, { column, depth, inList: false }),
  );
}

function listLines(random: () => number, column: number, depth: number): string[] {
  return Array.from({ length: 1 + below(random, 3) }).flatMap(() => {
    const dash = `${' '.repeat(column)}-`;
    if (random() < 0.6) return valueLines(random, dash, { column, depth, inList: true });
    const gap = 1 + below(random, 2);
    const inner = random() < 0.8 ? mappingLines : listLines;
    const [first = '', ...others] = inner(random, column + 1 + gap, depth + 1);
    return [`${dash}${' '.repeat(gap)}${first.trimStart()}`, ...others];
  });
}

function valueLines(
  random: () => number,
  opening: string,
  { column, depth, inList }: { column: number; depth: number; inList: boolean },
): string[] {
  const comment = random() < 0.1 ? ' # c' : '';
  const kind = depth > 3 ? 0 : random();
  if (kind < 0.5)
    return [`${opening} ${pick(random, random() < 0.7 ? COMMON : SCALARS)}${comment}`];
  if (kind < 0.6) return [`${opening} ${pick(random, FLOWS)}${comment}`];
  const deeper = column + 1 + below(random, 3);
  if (kind < 0.8) return [`${opening}${comment}`, ...mappingLines(random, deeper, depth + 1)];
  const beside = !inList && random() < 0.5 ? column : deeper;
  return [`${opening}${comment}`, ...listLines(random, beside, depth + 1)];
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  return items[below(random, items.length)] as Item;
}

function below(random: () => number, end: number): number {
  return Math.floor(random() * end);
}
