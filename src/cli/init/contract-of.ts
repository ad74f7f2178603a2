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
  if (analysis.main?.problem === null && !(analysis.is_program && isDecorated(analysis))) {
    return 'main';
  }
  return analysis.is_program ? 'cli' : 'unknown';
}

/** By `click.command`, for example: it is called without the four arguments. */
function isDecorated({ functions }: ScriptAnalysis): boolean {
  const main = functions.findLast(({ name }) => name === 'main');
  return main !== undefined && main.parameters === null && !main.takes_arguments;
}
