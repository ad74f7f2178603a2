/** As the reference prints times: `2.345s`. */
export function exactSeconds(seconds: number): string {
  return `${seconds.toFixed(3)}s`;
}

/** For people: `42 ms`, `2.3 s`, `1 min 05 s`, `2 h 03 min`. */
export function humanSeconds(seconds: number): string {
  if (seconds < 0.9995) {
    return `${Math.round(seconds * 1000)} ms`;
  }
  if (seconds < 59.95) {
    return `${seconds.toFixed(1)} s`;
  }
  const whole = Math.round(seconds);
  if (whole < 3600) {
    return `${Math.floor(whole / 60)} min ${twoDigits(whole % 60)} s`;
  }
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
