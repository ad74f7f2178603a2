import type { PythonFrame } from './protocol.ts';

/**
 * Frames of each thread from the output of faulthandler, innermost first. The main thread is first:
 * the handler runs there, so faulthandler calls it the current thread.
 */
export function parseStacks(text: string): readonly (readonly PythonFrame[])[] {
  const threads = text.split(/^(?=(?:Current thread|Thread|Stack) )/m);
  const current = threads.find((thread) => thread.startsWith('Current thread')) ?? threads.at(-1);
  const others = threads.filter((thread) => thread !== current);
  return [current ?? '', ...others].map(parseFrames);
}

function parseFrames(thread: string): readonly PythonFrame[] {
  return [...thread.matchAll(/^ {2}File "(.*)", line (\d+) in (.*)$/gm)].map(
    ([, file = '', line, name = '']) => ({
      file,
      line: Number(line),
      column: null,
      function: name,
      code: null,
    }),
  );
}
