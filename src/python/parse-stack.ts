import type { PythonFrame } from './protocol.ts';

/**
 * Frames of the thread that was at work, from what faulthandler wrote, innermost first. The
 * handler runs in the main thread, which faulthandler calls the current one.
 */
export function parseStack(text: string): readonly PythonFrame[] {
  const threads = text.split(/^(?=(?:Current thread|Thread|Stack) )/m);
  const current = threads.find((thread) => thread.startsWith('Current thread')) ?? threads.at(-1);
  return [...(current ?? '').matchAll(/^ {2}File "(.*)", line (\d+) in (.*)$/gm)].map(
    ([, file = '', line, name = '']) => ({
      file,
      line: Number(line),
      column: null,
      function: name,
      code: null,
    }),
  );
}
