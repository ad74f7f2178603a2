import { expect, test } from 'vitest';
import { code, fence, htmlText, link, prose } from '../../src/reporters/markdown-escape.ts';

const GAP = '\u200b';

test.each([
  ['plain text', 'Column label is missing', 'Column label is missing'],
  ['names with underscores', 'tenure_months', 'tenure_months'],
  ['underscores at the edge of a word', '_x_', '\\_x\\_'],
  ['emphasis', '*x* ~~y~~', '\\*x\\* \\~\\~y\\~\\~'],
  ['links', '[a](http://b)', `\\[a\\](http:${GAP}//b)`],
  ['bare addresses', 'at https://b www.b', `at https:${GAP}//b www${GAP}.b`],
  ['HTML', '<script>&amp;</details>', '&lt;script&gt;&amp;amp;&lt;/details&gt;'],
  ['table cells', 'a|b', 'a\\|b'],
  ['formulas', '$x$', '\\$x\\$'],
  ['backslashes', '\\|', '\\\\\\|'],
  ['code by single backticks', 'use `a_b` here', 'use `a_b` here'],
  ['a backtick in a name', '`a`b`, `c`', '<code>a&#96;b</code>, `c`'],
  ['other backticks', '``` x', '\\`\\`\\` x'],
  ['mentions', '@user and @org/team', `@${GAP}user and @${GAP}org/team`],
  ['references', 'see #12 GH-12', `see #${GAP}12 GH-${GAP}12`],
  ['emoji', 'a:100:5', `a:${GAP}100:5`],
  ['headings', '# x', '\\# x'],
  ['lists', '- x', '\\- x'],
  ['numbered lists', '12. x', '12\\. x'],
  ['underlines of headings', '===', '\\==='],
  ['several lines', 'a\n\n# b', 'a # b'],
])('prose does not change %s', (_, text, expected) => {
  expect(prose(text)).toBe(expected);
});

test.each([
  ['a_b*c', '`a_b*c`'],
  ['@user #12', '`@user #12`'],
  ['', ''],
  ['a`b', '<code>a&#96;b</code>'],
  ['http://b`', `<code>http:${GAP}//b&#96;</code>`],
  ['a|b\\', '<code>a&#124;b&#92;</code>'],
  ['<b>`', '<code>&#60;b&#62;&#96;</code>'],
])('code shows %j literally', (text, expected) => {
  expect(code(text)).toBe(expected);
});

test('a fence is longer than any run of backticks in it', () => {
  expect(fence('a\n````\nb\n', 'text')).toBe('`````text\na\n````\nb\n`````');
  expect(fence('a')).toBe('```\na\n```');
  expect(fence(' \n')).toBe('');
});

test('text in an HTML element is neither HTML nor Markdown', () => {
  expect(htmlText('</summary> **b** @user &')).toBe(
    `&#60;/summary&#62; &#42;&#42;b&#42;&#42; @${GAP}user &#38;`,
  );
});

test('a URL cannot end its link', () => {
  expect(link('`a`', 'https://h/a b)<c>|"')).toBe('[`a`](https://h/a%20b%29%3Cc%3E%7C%22)');
  expect(link('`a`', undefined)).toBe('`a`');
});
