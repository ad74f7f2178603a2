/**
 * Reports items that end in any order in the order in which they were requested: `begin` when all
 * earlier items have been reported, `end` when the item itself has ended.
 * @returns a function to call for each item that has ended
 */
export function tellInOrder<Result>(
  names: readonly string[],
  {
    begin,
    end,
  }: {
    readonly begin: (name: string, index: number) => void;
    readonly end: (name: string, result: Result) => void;
  },
): (name: string, result: Result) => void {
  const ended = new Map<string, { readonly result: Result }>();
  let told = 0;
  const beginNext = () => {
    const name = names[told];
    if (name !== undefined) begin(name, told);
  };
  beginNext();
  return (name, result) => {
    ended.set(name, { result });
    for (;;) {
      const next = names[told];
      const known = next === undefined ? undefined : ended.get(next);
      if (next === undefined || known === undefined) return;
      end(next, known.result);
      told += 1;
      beginNext();
    }
  };
}
