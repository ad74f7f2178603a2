/** Findings about variants of inputs: a part of the catalogue in `findings.ts`. */
export const variantFindings = {
  'variant-failed': {
    severity: 'notice',
    title: 'Step fails on variants of its inputs',
    explanation:
      'With `variants`, each step that passed runs again on changed copies of the tables that it reads: without rows, with a column of missing values, with columns in another order, and so on. The step fails on some of them, or writes other outputs for the same data in another form. A `raise` or `assert` of the script itself does not count as a failure. With `fail_on_variants`, the finding is an error.',
    cure: 'Handle the data, raise an exception that names the problem, or leave the variant out if it cannot occur.',
  },
} as const;
