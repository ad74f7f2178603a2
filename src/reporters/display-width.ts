import { eastAsianWidth } from 'get-east-asian-width';

/** Columns of a line in a terminal: 2 for wide characters and emoji, 0 for combining marks. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) {
    return text.length;
  }
  let width = 0;
  for (const { segment } of graphemesOf(text)) {
    width += graphemeWidth(segment);
  }
  return width;
}

/** The text, truncated with an ellipsis if it is wider than `columns`. */
export function truncateToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) {
    return text;
  }
  let width = 0;
  let kept = '';
  for (const { segment } of graphemesOf(text)) {
    width += graphemeWidth(segment);
    if (width > columns - 1) {
      break;
    }
    kept += segment;
  }
  return columns < 1 ? '' : `${kept}…`;
}

export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

function graphemeWidth(grapheme: string): number {
  if (ZERO.test(grapheme)) {
    return 0;
  }
  return EMOJI.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}

/** Loads the locale data on its first call: 10 ms that a run without such text does not spend. */
function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

let segmenter: Intl.Segmenter | undefined;
const NARROW = /^[ -~]*$/;
const ZERO = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}]+$/u;
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator})/u;
