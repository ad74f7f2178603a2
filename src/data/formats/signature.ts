/** Whether these bytes, given as Latin-1, are at the position. */
export function starts(head: Buffer, signature: string, at = 0): boolean {
  return head.toString('latin1', at, at + signature.length) === signature;
}

export function ends(tail: Buffer, signature: string): boolean {
  return tail.toString('latin1').endsWith(signature);
}

/** A text contains no NUL. */
export function hasNul(head: Buffer): boolean {
  return head.includes(0);
}
