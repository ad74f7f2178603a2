import path from 'node:path';
import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { isFile, scriptFinder } from '../config/script-search.ts';
import type { ScriptLookup } from '../pipeline/script-lookup.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { analysisOfCall, commandFile, notRead } from './analysis-of-call.ts';

/**
 * Finds and analyses the script of every step, each file once, without running it.
 * @param read analyses a file with the Python of the step
 */
export async function readScripts(
  config: PipelineConfig,
  read: (file: string, step: string) => Promise<ScriptAnalysis>,
  { cwd }: { cwd: string },
): Promise<ReadonlyMap<string, ScriptLookup>> {
  const analyses = new Map<string, Promise<ScriptAnalysis>>();
  const analyse = (file: string, step: StepConfig) => {
    // Another Python can have another syntax and other packages.
    const key = step.interpreter === undefined ? file : `${file}\n${step.name}`;
    const known = analyses.get(key) ?? read(file, step.name);
    analyses.set(key, known);
    return known;
  };
  const findScript = scriptFinder(config, { cwd });
  const lookups = await Promise.all(
    config.steps.map(async (step): Promise<[string, ScriptLookup]> => {
      if (step.skip !== undefined) return [step.name, { kind: 'none' }];
      if (step.call?.kind === 'command') {
        const file = commandFile(step.call.argv, config, { cwd, isFile });
        const name = path.basename(step.call.argv[0] ?? step.name);
        return [step.name, { kind: 'file', path: file, name, analysis: notRead(file) }];
      }
      const named = (step.script ?? step.name).replaceAll('\\', '/');
      const name = path.posix.basename(named).replace(/\.py$/, '');
      const found = findScript(step);
      if (found.found) {
        const analysis = analysisOfCall(await analyse(found.path, step), step);
        const { found: _, ...file } = found;
        return [step.name, { kind: 'file', name, analysis, ...file }];
      }
      if (found.reason === 'no-script') return [step.name, { kind: 'none' }];
      return [step.name, { kind: 'not-found', name, searched: found.searched, near: found.near }];
    }),
  );
  return new Map(lookups);
}
