import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { scriptFinder } from '../config/script-search.ts';
import type { ScriptLookup } from '../pipeline/script-lookup.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import type { Supervisor } from '../python/supervisor.ts';

/** Finds and analyses the script of every step, each file once, without running it. */
export async function readScripts(
  config: PipelineConfig,
  supervisor: Supervisor,
  { cwd }: { cwd: string },
): Promise<ReadonlyMap<string, ScriptLookup>> {
  const analyses = new Map<string, Promise<ScriptAnalysis>>();
  const analyse = (file: string) => {
    const known = analyses.get(file) ?? supervisor.analyse(file);
    analyses.set(file, known);
    return known;
  };
  const findScript = scriptFinder(config, { cwd });
  const lookups = await Promise.all(
    config.steps.map(async (step): Promise<[string, ScriptLookup]> => {
      const name = path.basename(step.script ?? step.name).replace(/\.py$/, '');
      const found = findScript(step);
      if (found.found) {
        const analysis = await analyse(found.path);
        const { path: file, alsoAt } = found;
        return [step.name, { kind: 'file', path: file, name, analysis, alsoAt }];
      }
      if (found.reason === 'no-script') return [step.name, { kind: 'none' }];
      return [step.name, { kind: 'not-found', name, searched: found.searched, near: found.near }];
    }),
  );
  return new Map(lookups);
}
