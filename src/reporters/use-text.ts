/** What the surfaces say of the use of a step: the same words in console and Markdown. */
import type { ArgumentName, ObservedReport, StepUse } from '../report/use-report.ts';
import { countOf, formatNumber } from '../text/format-count.ts';

/** `6 of 7 names`, or `no names` for a step that declares none. */
export function coverageText({ coverage: { read, declared } }: StepUse): string {
  if (declared === 0) return 'no names';
  return `${formatNumber(read)} of ${countOf(declared, 'name')}`;
}

/** `job_args.depth`: the declared names that were not read. */
export function unusedNames(use: StepUse): readonly string[] {
  return namesOf(use, ({ unused }) => unused);
}

/** Names that the script asked for and the step does not declare. */
export function absentNames(use: StepUse): readonly string[] {
  return namesOf(use, ({ defaulted, missing }) => [...missing, ...defaulted]);
}

/** `5 of 9 columns by name`; empty without tables. */
export function columnsText({ columns }: StepUse): string {
  if (columns.length === 0) return '';
  const used = columns.filter(({ use }) => use !== 'unseen').length;
  return `${formatNumber(used)} of ${countOf(columns.length, 'column')} by name`;
}

/** `read config.yml`, without what `allow` names. */
export function observedTexts(observed: readonly ObservedReport[] = []): readonly string[] {
  return observed
    .filter(({ allowed }) => !allowed)
    .map(({ kind, what }) => `${OBSERVED_VERBS[kind]} ${what}`);
}

function namesOf(
  use: StepUse,
  names: (one: NonNullable<StepUse['arguments'][ArgumentName]>) => readonly string[],
): readonly string[] {
  return Object.entries(use.arguments).flatMap(([argument, one]) =>
    names(one).map((name) => `${argument}.${name}`),
  );
}

const OBSERVED_VERBS = {
  read: 'read',
  write: 'wrote',
  network: 'connected to',
  subprocess: 'started',
} as const;
