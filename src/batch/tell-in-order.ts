/**
 * Tells of things that end in any order in the order in which they were asked for: `begin` as soon
 * as all before it have been told, `end` when it has ended too.
 * @returns what to call for each that has ended
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
