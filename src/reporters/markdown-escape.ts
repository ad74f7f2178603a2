/**
 * Escapes untrusted text in Markdown: it is shown literally, without formatting, links or
 * notifications, and cannot close the surrounding markup. All functions are for one line, except
 * `fence`.
 */
import { oneLine, printable } from './plain-text.ts';

/** Prose. Text between single backticks becomes code. */
export function prose(text: string, maxLength = 600): string {
  return oneLine(text, maxLength)
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escapeProse(part)))
    .join('');
}

/** A code span, without mentions, references, emoji and links. */
export function code(text: string, maxLength = 300): string {
  const line = oneLine(text, maxLength);
  if (line === '') {
    return '';
  }
  // An element with character references: in a table, a pipe ends a cell even within backticks, and
  // the text must not be parsed as a tag.
  return /[`|\\<]/.test(line) ? `<code>${unlinked(references(line))}</code>` : `\`${line}\``;
}

/** For the content of an HTML element such as `<summary>`, in which GitHub also parses Markdown. */
export function htmlText(text: string, maxLength = 300): string {
  return htmlPart(oneLine(text, maxLength));
}

function htmlPart(text: string): string {
  return neutral(references(text));
}

/** The same as `prose`, for the content of an HTML element. */
export function proseHtml(text: string, maxLength = 600): string {
  return oneLine(text, maxLength)
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? htmlCode(part.slice(1, -1)) : htmlPart(part)))
    .join('');
}

/** Code, for the content of an HTML element. */
export function htmlCode(text: string, maxLength = 300): string {
  return `<code>${unlinked(references(oneLine(text, maxLength)))}</code>`;
}

/** @param label HTML */
export function linkHtml(label: string, url: string | undefined): string {
  return url === undefined ? label : `<a href="${references(safeUrl(url))}">${label}</a>`;
}

/** A code block with a fence longer than any run of backticks in the text; empty without text. */
export function fence(text: string, language = ''): string {
  const content = printable(text).trimEnd();
  if (content === '') {
    return '';
  }
  const longest = (content.match(/`+/g) ?? []).reduce(
    (most, { length }) => Math.max(most, length),
    2,
  );
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${content}\n${ticks}`;
}

/** @param label Markdown */
export function link(label: string, url: string | undefined): string {
  return url === undefined ? label : `[${label}](${safeUrl(url)})`;
}

function escapeProse(text: string): string {
  return neutral(
    text
      .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
      .replace(/[\\`*[\]~|$]/g, '\\$&')
      // Underscores between letters have no effect, so they stay readable in the source.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // At the start of a line, these would start a list, a heading, an underline or a command.
      .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
      .replace(/^[-+=#:]/, '\\$&'),
  );
}

/** GitHub processes mentions, references and emoji after Markdown, so escapes do not affect them. */
function neutral(text: string): string {
  return unlinked(text)
    .replace(/@(?=[\p{L}\p{N}])/gu, `@${ZERO_WIDTH_SPACE}`)
    .replace(/(?<!&)#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}`)
    .replace(/:(?=[\w+-]+:)/g, `:${ZERO_WIDTH_SPACE}`);
}

/** Addresses become links without any markup, also in elements. */
function unlinked(text: string): string {
  return text
    .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
    .replace(/\b(www)(?=\.)/gi, `$1${ZERO_WIDTH_SPACE}`);
}

/** Character references are never parsed as markup. */
function references(text: string): string {
  return text.replace(/[&<>"'`*_[\]\\~|$]/g, (character) => `&#${character.codePointAt(0)};`);
}

function safeUrl(url: string): string {
  return url.replace(/[\s()<>[\]|\\`"]/g, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `%${hex.padStart(2, '0')}`;
  });
}

/** Text in single backticks, which may contain backticks between letters: `` `a`b` ``. */
const QUOTED =
  /(?<!`)(`(?:[^`]|(?<=[\p{L}\p{N}])`(?=[\p{L}\p{N}]))+`(?![`\p{L}\p{N}])|`[^`]+`(?!`))/u;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ZERO_WIDTH_SPACE = '\u200b';
