/**
 * Reports items that end in any order in the order in which they were requested: `onBegin` when all
 * earlier items have been reported, `onEnd` when the item itself has ended.
 * @returns a function to call for each item that has ended
 */
export function inOrder<Result>(
  names: readonly string[],
  {
    onBegin,
    onEnd,
  }: {
    readonly onBegin: (name: string, index: number) => void;
    readonly onEnd: (name: string, result: Result) => void;
  },
): (name: string, result: Result) => void {
  const ended = new Map<string, { readonly result: Result }>();
  let current = 0;
  const beginCurrent = () => {
    const name = names[current];
    if (name !== undefined) onBegin(name, current);
  };
  beginCurrent();
  return (name, result) => {
    ended.set(name, { result });
    for (;;) {
      const first = names[current];
      const known = first === undefined ? undefined : ended.get(first);
      if (first === undefined || known === undefined) return;
      onEnd(first, known.result);
      current += 1;
      beginCurrent();
    }
  };
}
