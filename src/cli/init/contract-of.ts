import type { ScriptAnalysis } from '../../python/protocol.ts';

/** How a script is called, as far as its code shows it. */
export function contractOf({
  path,
  analysis,
}: {
  readonly path: string;
  readonly analysis: ScriptAnalysis;
}): 'main' | 'cli' | 'notebook' | 'unknown' {
  if (path.endsWith('.ipynb')) return 'notebook';
  if (analysis.main?.problem === null) return 'main';
  return analysis.is_program ? 'cli' : 'unknown';
}
