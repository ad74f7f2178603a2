import { listNames, quoteText } from '../text/describe-value.ts';
import { nearestName } from '../text/nearest-name.ts';
import { VARIANT_NAMES, type VariantWish } from './variant-names.ts';

/** In the words of an error message. */
export const EXPECTED_VARIANTS = `\`all\`, or variants such as \`no-rows\` or \`train:no-rows\``;

/**
 * @param words `all`, names of variants, or `step:variant`
 * @returns the wishes, or what is wrong
 */
export function parseVariants(words: readonly string[]): readonly VariantWish[] | string {
  const wishes: VariantWish[] = [];
  for (const word of words) {
    // Names of steps can contain colons.
    const at = word.lastIndexOf(':');
    const name = word.slice(at + 1);
    const step = at === -1 ? {} : { step: word.slice(0, at) };
    if (name === 'all') {
      wishes.push(...VARIANT_NAMES.map((variant) => ({ variant, ...step })));
      continue;
    }
    const variant = VARIANT_NAMES.find((known) => known === name);
    if (variant === undefined) return unknownVariant(name);
    wishes.push({ variant, ...step });
  }
  return wishes;
}

function unknownVariant(name: string): string {
  const near = nearestName(name, VARIANT_NAMES);
  const cure =
    near === undefined ? `It is one of ${listNames(VARIANT_NAMES)}.` : `Did you mean \`${near}\`?`;
  return `there is no variant ${quoteText(name)}. ${cure}`;
}
