/** `1 row`, `1,034 rows`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

/** With commas as thousands separators, independent of the locale. */
export function formatNumber(value: number): string {
  // `toLocaleString` would load the locale data before the first step starts.
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
