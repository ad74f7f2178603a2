import { expect } from 'vitest';

/** The text outside of fences; throws if a fence or a folded part is not closed. */
export function outsideFences(markdown: string): string {
  const outside: string[] = [];
  let fence: string | undefined;
  let open = 0;
  for (const line of markdown.split('\n')) {
    const ticks = /^`{3,}/.exec(line)?.[0];
    if (fence !== undefined) {
      fence = line === fence ? undefined : fence;
    } else if (ticks !== undefined) {
      fence = ticks;
    } else {
      open += line.split(/<details(?: open)?>/).length - line.split('</details>').length;
      outside.push(line);
    }
  }
  expect({ fence, open }).toEqual({ fence: undefined, open: 0 });
  return outside.join('\n');
}
