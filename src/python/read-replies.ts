import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type SupervisorReply, supervisorReplySchema } from './protocol.ts';

/** Bytes; the first message has a few hundred. */
const LONGEST_GREETING = 1_000_000;

/** Emits each reply; stops at the first invalid line. */
export function readReplies(
  stream: Readable,
  {
    onReply,
    onNonsense,
  }: { onReply: (reply: SupervisorReply) => void; onNonsense: (said: string) => void },
): void {
  let heard: 'nothing' | 'replies' | 'nonsense' = 'nothing';
  let bytes = 0;
  const hearNonsense = (said: string) => {
    if (heard === 'nonsense') return;
    heard = 'nonsense';
    onNonsense(said);
  };
  // The end of the process reports the end of the stream.
  stream.on('error', () => {});
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    // No complete line yet: an endless line would fill the memory.
    if (heard === 'nothing' && bytes > LONGEST_GREETING) hearNonsense('a line without end');
  });
  createInterface({ input: stream }).on('line', (line) => {
    if (heard === 'nonsense') return;
    const reply = parseReply(line);
    if (reply === undefined) {
      hearNonsense(JSON.stringify(line.slice(0, 200)));
      return;
    }
    heard = 'replies';
    onReply(reply);
  });
}

function parseReply(line: string): SupervisorReply | undefined {
  try {
    return supervisorReplySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
