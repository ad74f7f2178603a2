import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type SupervisorReply, supervisorReplySchema } from './protocol.ts';

/** Bytes; a greeting takes some hundred. */
const LONGEST_GREETING = 1_000_000;

/** Hands on each reply, until one is none: that is told once, and nothing after it is heard. */
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
  // Its end is told by the end of the process.
  stream.on('error', () => {});
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    // Not one line yet: it would be waited for until memory is full.
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
