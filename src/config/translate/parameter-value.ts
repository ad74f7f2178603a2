import { describeValue } from '../../text/describe-value.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The rule of each type; SageMaker also accepts numbers and booleans as text. */
const TYPES: Readonly<Record<string, { readonly what: string; fits(text: string): boolean }>> = {
  String: { what: 'a text', fits: () => true },
  Integer: { what: 'an integer', fits: (text) => /^[+-]?\d+$/.test(text) },
  Float: { what: 'a number', fits: (text) => NUMBER.test(text) },
  Boolean: { what: 'a boolean', fits: (text) => /^(true|false)$/i.test(text) },
};

/** Why a value cannot be that of a parameter of the type: `is not an integer: 2.5`. */
export function wrongParameterValue(value: unknown, type: string): string | undefined {
  const rule = Object.hasOwn(TYPES, type) ? TYPES[type] : TYPES['String'];
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
  if (rule === undefined || (isScalar && rule.fits(`${value}`))) return undefined;
  return `is not ${rule.what}: ${describeValue(value)}`;
}
