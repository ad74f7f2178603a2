/**
 * The values of the matrix of a job, as GitHub shows them in its name: `3.12, ubuntu`. `undefined` for
 * a job without a matrix.
 * @param json `toJSON(matrix)`, which no variable of the runner has
 */
export function matrixLabel(json: string): string | undefined {
  const values = scalarsIn(parsed(json));
  return values.length === 0 ? undefined : values.join(', ').replaceAll(/\s+/g, ' ');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Another runner may not evaluate the default of the input.
    return undefined;
  }
}

function scalarsIn(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  return typeof value === 'object' ? Object.values(value).flatMap(scalarsIn) : [String(value)];
}
