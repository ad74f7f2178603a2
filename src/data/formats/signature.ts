/** Whether the bytes at a position are these, given as Latin-1. */
export function starts(head: Buffer, signature: string, at = 0): boolean {
  return head.toString('latin1', at, at + signature.length) === signature;
}

export function ends(tail: Buffer, signature: string): boolean {
  return tail.toString('latin1').endsWith(signature);
}

/** A text has no such byte. */
export function hasNul(head: Buffer): boolean {
  return head.includes(0);
}
