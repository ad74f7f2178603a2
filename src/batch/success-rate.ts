/** `66.7%`; 100 % if there are no scripts. */
export function successRate(successful: number, total: number): string {
  return `${(total === 0 ? 100 : (successful / total) * 100).toFixed(1)}%`;
}
