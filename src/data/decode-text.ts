/** The character encoding of a text. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

export interface TextSniff {
  readonly encoding: TextEncoding;
  /** Why a reader that expects plain UTF-8 may fail. */
  readonly problem?: string;
}

/** Whether bytes are text, and in which encoding; `null` for binary content. */
export function sniffEncoding(head: Buffer): TextSniff | null {
  if (head[0] === 0xff && head[1] === 0xfe) return utf16('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return utf16('utf-16be');

  const { nuls, evenNuls, controls } = countOddBytes(head);
  // Western text in UTF-16 has a zero in every other byte.
  if (nuls > head.length * 0.4 && head.length >= 4) {
    if (evenNuls === 0) return utf16('utf-16le');
    if (evenNuls === nuls) return utf16('utf-16be');
  }
  if (nuls + controls > head.length * 0.02) return null;
  const encoding = isUtf8(head) ? 'utf-8' : 'latin1';
  // In Latin-1, almost any byte is a letter, so control bytes decide.
  if (encoding === 'latin1' && nuls + controls > 0) return null;
  if (nuls > 0) return { encoding, problem: 'contains NUL bytes' };
  if (encoding === 'latin1') return { encoding, problem: 'is not valid UTF-8' };
  return { encoding };
}

/** Never throws; removes a byte order mark. */
export function decodeText(bytes: Buffer, encoding: TextEncoding): string {
  if (encoding === 'utf-16be') return decodeText(swapPairs(bytes), 'utf-16le');
  return new TextDecoder(encoding).decode(bytes);
}

function utf16(encoding: 'utf-16le' | 'utf-16be'): TextSniff {
  return { encoding, problem: 'is UTF-16 and not UTF-8' };
}

function countOddBytes(head: Buffer): { nuls: number; evenNuls: number; controls: number } {
  let nuls = 0;
  let evenNuls = 0;
  let controls = 0;
  for (let index = 0; index < head.length; index += 1) {
    const byte = head[index] ?? 0;
    if (byte === 0) {
      nuls += 1;
      if (index % 2 === 0) evenNuls += 1;
    } else if (byte < 0x20 && !isTextControl(byte)) controls += 1;
  }
  return { nuls, evenNuls, controls };
}

/** Bell to carriage return, and escape: they occur in logs and terminal output. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x07 && byte <= 0x0d) || byte === 0x1b;
}

function isUtf8(head: Buffer): boolean {
  try {
    // As a stream, because the sample may end within a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function swapPairs(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}
