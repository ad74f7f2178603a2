import type { Expectation } from '../config/expect/expectation.ts';

/** Every rule as an entry, in the form of the pipeline file. Schema files became rules. */
export function expectKeys(
  expectations: readonly Expectation[],
  relative: (file: string) => string | undefined,
): Record<string, unknown> {
  const byOutput: Record<string, unknown[]> = {};
  for (const { output, severity, file, rules, check } of expectations) {
    byOutput[output] ??= [];
    const shared = { severity, ...(file === undefined ? {} : { file }) };
    for (const rule of rules) byOutput[output].push({ ...shared, ...ruleKeys(rule) });
    const found = check === undefined ? undefined : relative(check.file);
    if (check === undefined || found === undefined) continue;
    byOutput[output].push({
      ...shared,
      ...{ check: `${found}:${check.function}`, timeout: check.timeoutSeconds },
    });
  }
  return byOutput;
}

/** The words of the message, as the pipeline file has them. */
function rowsText(words: string): string {
  const [, comparison = '', least = '', most] =
    /^(?:(more than|at least|fewer than|at most|exactly) )?(\d+)(?: to (\d+))?$/.exec(words) ?? [];
  return most === undefined ? `${COMPARISONS[comparison] ?? ''}${least}` : `${least}..${most}`;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  'more than': '>',
  'at least': '>=',
  'fewer than': '<',
  'at most': '<=',
};

function ruleKeys(rule: Expectation['rules'][number]): Record<string, unknown> {
  switch (rule.kind) {
    case 'rows':
      return { rows: rowsText(rule.words) };
    case 'columns':
      return { columns: rule.columns };
    case 'type':
      return { types: { [rule.column]: rule.type } };
    case 'unique':
      return { unique: [rule.columns] };
    case 'not-null':
      return { not_null: [rule.column] };
    case 'between':
      return { between: { [rule.column]: [rule.least ?? null, rule.most ?? null] } };
    case 'values':
      return { values: { [rule.column]: rule.allowed } };
    default:
      return rule satisfies never;
  }
}
