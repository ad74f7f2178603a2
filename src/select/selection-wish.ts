/** What a user can ask for, before the steps of the pipeline are known. */
export interface SelectionWish {
  /** Selectors, each a union of words; all steps if empty. */
  readonly select: readonly string[];
  /** Selectors of steps to leave out. */
  readonly exclude: readonly string[];
  /** Only these steps are considered, each for a reason: those that changed, or failed. */
  readonly among?: {
    /** The option: `--failed`. */
    readonly option: string;
    readonly reasons: ReadonlyMap<string, string>;
  };
}

/** As on the command line. */
export function describeWish({ select, exclude, among }: SelectionWish): string {
  const options = [
    ...(among === undefined ? [] : [among.option]),
    ...select.map((text) => `--select ${quoted(text)}`),
    ...exclude.map((text) => `--exclude ${quoted(text)}`),
  ];
  return options.join(' ');
}

function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}
