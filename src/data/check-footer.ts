/** Parquet nests eight levels deep. */
const MAX_DEPTH = 32;
/** The depth of statistics, some of which the library converts to numbers in quadratic time. */
const STATISTICS_DEPTH = 5;
const MAX_STATISTICS_BYTES = 8_192;
const MAX_VARINT_BYTES = 10;

/**
 * Checks that the bytes are a complete structure in the compact protocol of Thrift. The library that
 * reads Parquet footers trusts their lengths: with a few flipped bits, it would use all memory.
 * @throws Error with the reason
 */
export function checkFooter(footer: Uint8Array): void {
  const scan: Scan = { footer, at: 0 };
  skipStruct(scan, 1);
}

interface Scan {
  readonly footer: Uint8Array;
  at: number;
}

function skipStruct(scan: Scan, depth: number): void {
  if (depth > MAX_DEPTH) throw new Error('nested too deep');
  for (;;) {
    const header = readByte(scan);
    const type = header & 0x0f;
    if (type === 0) return;
    // The number of the field, if it is not stored as a difference in the header.
    if (header >> 4 === 0) readVarint(scan);
    skipValue(scan, type, depth);
  }
}

function skipValue(scan: Scan, type: number, depth: number): void {
  switch (type) {
    // The value of a boolean is in the header of its field.
    case 1:
    case 2:
      return;
    case 3:
      skip(scan, 1);
      return;
    case 4:
    case 5:
    case 6:
      readVarint(scan);
      return;
    case 7:
      skip(scan, 8);
      return;
    case 8: {
      const length = readVarint(scan);
      if (depth >= STATISTICS_DEPTH && length > MAX_STATISTICS_BYTES) {
        throw new Error('statistics too large to read');
      }
      skip(scan, length);
      return;
    }
    case 9:
      skipList(scan, depth);
      return;
    case 12:
      skipStruct(scan, depth + 1);
      return;
    default:
      throw new Error(`unknown field type ${type}`);
  }
}

function skipList(scan: Scan, depth: number): void {
  if (depth > MAX_DEPTH) throw new Error('nested too deep');
  const header = readByte(scan);
  const type = header & 0x0f;
  const size = header >> 4 === 15 ? readVarint(scan) : header >> 4;
  if (size > scan.footer.length - scan.at) throw new Error('a list is longer than the footer');
  for (let index = 0; index < size; index += 1) {
    // In a list a boolean takes a byte.
    if (type === 1 || type === 2) skip(scan, 1);
    else skipValue(scan, type, type === 9 ? depth + 1 : depth);
  }
}

function readByte(scan: Scan): number {
  const byte = scan.footer[scan.at];
  if (byte === undefined) throw new Error('ends early');
  scan.at += 1;
  return byte;
}

function readVarint(scan: Scan): number {
  let value = 0;
  for (let index = 0; index < MAX_VARINT_BYTES; index += 1) {
    const byte = readByte(scan);
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return value;
  }
  throw new Error('a number is too long');
}

function skip(scan: Scan, bytes: number): void {
  if (bytes > scan.footer.length - scan.at) throw new Error('a text is longer than the footer');
  scan.at += bytes;
}
