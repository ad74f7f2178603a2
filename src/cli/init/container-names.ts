import type { ScriptAnalysis, UsedName } from '../../python/protocol.ts';

/** Logical names of a program whose paths in a SageMaker container say what they are for. */
export function withContainerNames(analysis: ScriptAnalysis): ScriptAnalysis {
  const named = (pattern: RegExp) => {
    const uses = new Map<string, UsedName>();
    for (const { path, line } of analysis.container_paths) {
      const name = pattern.exec(path)?.[1];
      if (name === undefined) continue;
      uses.set(name, {
        ...{ name, line, required: true, certain_line: null, files: [] },
        path_kind: 'directory',
      });
    }
    return [...uses.values()];
  };
  return {
    ...analysis,
    input_paths: named(/^\/opt\/ml\/(?:processing\/input|input\/data)\/([\w-]+)/),
    output_paths: named(/^\/opt\/ml\/processing\/output\/([\w-]+)/),
  };
}
