import { styleText } from 'node:util';

const STYLES = ['bold', 'dim', 'red', 'green', 'yellow', 'cyan'] as const;

/** Functions that colour a text, or return it unchanged if colours are off. */
export type Colors = Readonly<Record<(typeof STYLES)[number], (text: string) => string>>;

export function createColors(enabled: boolean): Colors {
  const paint = (style: (typeof STYLES)[number]) => (text: string) =>
    // The caller knows the stream; by default `styleText` asks the one of this process.
    enabled ? styleText(style, text, { validateStream: false }) : text;
  return Object.fromEntries(STYLES.map((style) => [style, paint(style)])) as Colors;
}
