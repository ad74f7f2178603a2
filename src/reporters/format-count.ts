/** `1 row`, `1,034 rows`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

/** With commas between the thousands: the same on every machine, whatever its locale. */
function formatNumber(value: number): string {
  // `toLocaleString` would load all that is known of languages, before the first step is started.
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
