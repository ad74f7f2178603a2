/**
 * Finds the saved spec for a step: an exact match, then a match that ignores letter case, `-` and
 * `_`, then the spec that shares most words, if these are more than half of the words of the longer
 * name.
 * @returns `null` if no spec matches
 */
export function matchStepToSpec(
  stepName: string,
  availableSpecs: readonly string[],
): string | null {
  if (availableSpecs.includes(stepName)) return stepName;
  const wanted = words(stepName);
  const variant = availableSpecs.find((spec) => words(spec).join('') === wanted.join(''));
  if (variant !== undefined) return variant;
  const ranked = availableSpecs
    .map((spec) => ({ spec, shared: sharedWords(wanted, words(spec)) }))
    .filter(({ shared }) => shared > 0.5)
    .sort((a, b) => b.shared - a.shared);
  return ranked[0]?.spec ?? null;
}

/** `TabularPreprocessing_training` is three words. */
function words(name: string): string[] {
  return name
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[-_.\s]+/)
    .filter((word) => word !== '');
}

/** 0 to 1: the share of the longer name that both names have. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const common = new Set(a.filter((word) => b.includes(word))).size;
  return common / Math.max(new Set(a).size, new Set(b).size, 1);
}
