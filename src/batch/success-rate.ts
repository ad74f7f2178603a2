/** `66.7%`; of nothing, nothing has failed. */
export function successRate(successful: number, total: number): string {
  return `${(total === 0 ? 100 : (successful / total) * 100).toFixed(1)}%`;
}
