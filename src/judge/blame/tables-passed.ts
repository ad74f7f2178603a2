import { escapePattern, failingCode, printedStrings } from './exception-facts.ts';
import type { FailedConsumer } from './handed-over.ts';

/**
 * The columns of each table that the failing line passes on: `fit(X, y)`, `fit(t[features], y)`,
 * `fit(t.drop(columns=["label"]), y)`. Empty if they are not known.
 */
export function tablesPassed(consumer: FailedConsumer): readonly (readonly string[])[] {
  const held = consumer.exception.held ?? [];
  const code = failingCode(consumer);
  const quoted = printedStrings(code);
  return held
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ name, keys }) => {
      const at = new RegExp(`(?<![\\w.'"])${escapePattern(name)}\\b(.*)`, 's').exec(code)?.[1];
      if (at === undefined) return [];
      const selected = /^\s*\[\s*([A-Za-z_]\w*)\s*\]/.exec(at)?.[1];
      if (selected !== undefined) {
        return held
          .filter((one) => one.kind === 'names' && one.name === selected)
          .map((one) => one.keys.filter((key) => keys.includes(key)));
      }
      const listed = /^\s*\[\[(.*?)\]\]/.exec(at)?.[1];
      if (listed !== undefined) return [printedStrings(listed)];
      if (/^\s*\.drop\(/.test(at)) return [keys.filter((key) => !quoted.includes(key))];
      return /^\s*(?:[[.(]|=(?!=))/.test(at) ? [] : [keys];
    });
}
