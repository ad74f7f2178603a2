import { describe, expect, it } from 'vitest';
import { createSafeOutput } from '../../src/reporters/escape-output.ts';
import { createCommandReader } from '../support/runner-commands.ts';

const TOKEN = 'b3a1';

function written(...pieces: string[]): string {
  let log = '';
  const output = createSafeOutput((text) => {
    log += text;
  }, TOKEN);
  pieces.forEach(output.write);
  output.end();
  return log;
}

/** The text between the two lines with the token. */
function escaped(...pieces: string[]): string {
  const lines = written(...pieces).split('\n');
  expect([lines[0], ...lines.slice(-2)]).toEqual([`::stop-commands::${TOKEN}`, `::${TOKEN}::`, '']);
  return lines.slice(1, -2).join('\n');
}

/** How the runner reads it, were there no stop token. */
function read(text: string) {
  const reader = createCommandReader('/repo');
  text.split(/\r\n|\r|\n/).forEach(reader.readLine);
  return reader;
}

const INJECTIONS = [
  '::error file=a.py,line=1::forged',
  '  \t ::set-output name=pipeline-success::true',
  '\u00a0\u3000\u0085::add-mask::e',
  '##[add-matcher]evil.json',
  'Traceback: ##[set-output name=pipeline-success]true',
  'progress 10%\r::error::forged',
  'a\u2028::error::forged',
  'a\v::error::forged\f::error::forged',
  '\u200b::error::forged',
  ':\u200b:error::forged',
  '#\u00ad#[error]forged',
  '::ERROR::forged',
  '::::error::forged',
  '##[##[error]forged',
  '\u001b::error::forged',
  '\u0000::error::forged',
];

describe('output of scripts', () => {
  it.each(INJECTIONS)('is not executed: %j', (text) => {
    const reader = read(escaped(`${text}\n`));
    expect(reader.annotations).toEqual([]);
    expect(reader.obeyed).toEqual([]);
  });

  it('is not executed if it is written in pieces', () => {
    for (const text of INJECTIONS) {
      expect(read(escaped(...text, '\n')).annotations).toEqual([]);
    }
  });

  it('cannot end the stop with the token of another run', () => {
    expect(escaped('::b3a2::\n::error::forged\n')).toBe('\\::b3a2::\n\\::error::forged');
  });

  it.each([
    'std::vector<int>',
    'x = a[::2]',
    '## [docs](https://example.com)',
    'key :: value',
    '\u001b[31mred\u001b[0m',
    '  indented — ünïcödé ✅',
  ])('is unchanged if it is harmless: %j', (line) => {
    expect(escaped(`${line}\n`)).toBe(line);
  });

  it('shows the escaped commands', () => {
    expect(escaped('  ::error::x ##[error]y\n')).toBe('  \\::error::x ##\\[error]y');
  });

  it('keeps all of an unfinished line', () => {
    expect(escaped('one\ntwo')).toBe('one\ntwo');
  });

  it('splits an endless line, and the parts of a command are not commands', () => {
    const lines = escaped(`${'x'.repeat(70_000)}#`, '#[error]forged\n').split('\n');
    expect(lines.map(({ length }) => length)).toEqual([70_001, 14]);
    expect(read(lines.join('\n')).annotations).toEqual([]);
  });
});

describe('the stop token', () => {
  it('is not written without output', () => {
    expect(written()).toBe('');
  });

  it('is written once at the end, even if the end is called twice', () => {
    let log = '';
    const output = createSafeOutput((text) => {
      log += text;
    }, TOKEN);
    output.write('x');
    output.end();
    output.end();
    expect(log).toBe(`::stop-commands::${TOKEN}\nx\n::${TOKEN}::\n`);
  });

  it('is different each time', () => {
    const first: string[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      createSafeOutput((text) => first.push(text)).write('x\n');
    }
    expect(first[0]).not.toBe(first[1]);
  });
});
