import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { FINDINGS, type Finding, finding } from '../findings/findings.ts';
import { formatNames } from './format-names.ts';
import type { StepIo } from './step-io.ts';

/** Script → the module that its import will not find. */
export type AbsentModules = ReadonlyMap<string, { readonly module: string; readonly line: number }>;

/**
 * One finding for each module that the interpreter cannot find, for all the steps that need it.
 * @returns the finding of each script
 */
export function absentModuleFindings(
  { root }: PipelineConfig,
  steps: Iterable<StepIo>,
  absent: AbsentModules,
): ReadonlyMap<string, Finding> {
  const needs = new Map<string, { step: string; file: string; line: number }[]>();
  for (const { config, lookup } of steps) {
    const found = lookup.kind === 'file' ? absent.get(lookup.path) : undefined;
    if (found === undefined || lookup.kind !== 'file') continue;
    const need = { step: config.name, file: lookup.path, line: found.line };
    needs.set(found.module, [...(needs.get(found.module) ?? []), need]);
  }
  const byScript = new Map<string, Finding>();
  for (const [module, [first, ...others]] of needs) {
    if (first === undefined) continue;
    const all = [first, ...others];
    const reported = finding('import-failed', {
      step: first.step,
      message: `Import failed: ModuleNotFoundError: No module named '${module}'${others.length === 0 ? '' : `; the steps ${formatNames(all.map(({ step }) => step))} need it`}`,
      location: { file: first.file, line: first.line },
      hint: FINDINGS['import-failed'].cure,
      evidence: all.map(
        ({ file, line }) =>
          `${path.relative(root, file).replaceAll('\\', '/')}:${line} imports ${module}`,
      ),
    });
    for (const { file } of all) byScript.set(file, reported);
  }
  return byScript;
}
