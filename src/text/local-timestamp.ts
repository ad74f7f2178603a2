/** `2025-09-06T14:03:21.123000`: local time without a zone, as Python's `isoformat` writes it. */
export function localTimestamp(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return local.toISOString().replace('Z', '000');
}
