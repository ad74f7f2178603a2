import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { FINDINGS, type Finding, finding } from '../findings/findings.ts';
import type { StepIo } from './step-io.ts';

/** Script → the module that its import will not find. */
export type AbsentModules = ReadonlyMap<
  string,
  { readonly module: string; readonly line: number; readonly hint?: string }
>;

interface Need {
  readonly step: string;
  readonly file: string;
  readonly line: number;
  readonly hint: string | undefined;
}

/**
 * A finding for each step that needs a module that the interpreter cannot find. All findings about
 * one module have the same message and evidence.
 * @returns by step
 */
export function absentModuleFindings(
  { root }: PipelineConfig,
  steps: Iterable<StepIo>,
  absent: AbsentModules,
): ReadonlyMap<string, Finding> {
  const needs = new Map<string, Need[]>();
  for (const { config, lookup } of steps) {
    const found = lookup.kind === 'file' ? absent.get(lookup.path) : undefined;
    if (found === undefined || lookup.kind !== 'file') continue;
    const { line, hint } = found;
    const need = { step: config.name, file: lookup.path, line, hint };
    needs.set(found.module, [...(needs.get(found.module) ?? []), need]);
  }
  const byStep = new Map<string, Finding>();
  for (const [module, all] of needs) {
    const lines = all.map(
      ({ file, line }) =>
        `${path.relative(root, file).replaceAll('\\', '/')}:${line} imports ${module}`,
    );
    const evidence = [...new Set(lines)];
    for (const { step, file, line, hint } of all) {
      const reported = finding('import-failed', {
        step,
        message: `Import failed: ModuleNotFoundError: No module named '${module}'`,
        location: { file, line },
        hint: hint ?? FINDINGS['import-failed'].cure,
        evidence,
      });
      byStep.set(step, reported);
    }
  }
  return byStep;
}
