/** Whether a version of Python satisfies all of a list such as `>=3.9,<3.13,!=3.10.1`. */
export function allowsVersion(specifiers: string, version: string): boolean {
  return specifiers
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .every((one) => allows(one, version));
}

function allows(specifier: string, version: string): boolean {
  const [, operator, text = ''] = /^(~=|===?|!=|<=|>=|<|>)\s*(.+)$/.exec(specifier) ?? [];
  const isPrefix = text.endsWith('.*');
  const wanted = numbers(text.replace(/\.\*$/, ''));
  const own = numbers(version);
  const order = compare(own, wanted);
  const isEqual = isPrefix ? compare(own.slice(0, wanted.length), wanted) === 0 : order === 0;
  switch (operator) {
    case '==':
    case '===':
      return isEqual;
    case '!=':
      return !isEqual;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '~=':
      return order >= 0 && compare(own.slice(0, wanted.length - 1), wanted.slice(0, -1)) === 0;
    default:
      // Not a specifier that is known: pip decides.
      return true;
  }
}

function numbers(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
