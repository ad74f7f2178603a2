import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import { FORK_UNSAFE } from '../python/fork-unsafe.ts';
import type { ScriptAnalysis, StartMode } from '../python/protocol.ts';

export interface PreloadChoice {
  /** Dotted names, to be imported in this order; none where nothing is preloaded. */
  readonly modules: readonly string[];
  /** Whether the step imports any of them. */
  readonly usedBy: (step: PlannedStep) => boolean;
  readonly modeOf: (step: PlannedStep) => StartMode;
}

/**
 * What the host imports once so that no step has to: what the scripts import when they are
 * imported themselves. Whether a name is an installed package, the host finds out.
 */
export function choosePreload(
  setting: PipelineConfig['preload'],
  steps: readonly PlannedStep[],
  canFork: boolean,
): PreloadChoice {
  if (!canFork || setting === 'off') {
    return { modules: [], usedBy: () => false, modeOf: () => 'spawn' };
  }
  const safe = steps.filter((step) => !importsUnsafe(step));
  const modules = setting === 'auto' ? importedBy(safe) : setting;
  const tops = new Set(modules.map(topOf));
  return {
    modules,
    usedBy: (step) => topsOf(step).some((top) => tops.has(top)),
    modeOf: (step) => (importsUnsafe(step) ? 'spawn' : 'fork'),
  };
}

function importedBy(steps: readonly PlannedStep[]): readonly string[] {
  const modules = new Set<string>();
  const scripts = new Set(steps.map(analysisOf).filter((analysis) => analysis !== undefined));
  for (const { module, names, level, conditional } of [...scripts].flatMap((a) => a.imports)) {
    if (level > 0 || conditional || module === '') continue;
    modules.add(module);
    // `from scipy import stats`: a name in small letters may be a module of its own.
    for (const name of names) if (/^[a-z_][a-z0-9_]*$/.test(name)) modules.add(`${module}.${name}`);
  }
  // Packages first: what they load themselves is everybody's, what is asked for by name is not.
  return [
    ...new Set([...modules].map(topOf)),
    ...[...modules].filter((name) => name.includes('.')),
  ];
}

function importsUnsafe(step: PlannedStep): boolean {
  return topsOf(step).some((top) => Object.hasOwn(FORK_UNSAFE, top));
}

function topsOf(step: PlannedStep): string[] {
  return (analysisOf(step)?.imports ?? [])
    .filter(({ level }) => level === 0)
    .map(({ module }) => topOf(module));
}

function analysisOf({ script }: PlannedStep): ScriptAnalysis | undefined {
  return script.kind === 'file' ? script.analysis : undefined;
}

function topOf(module: string): string {
  return module.split('.', 1)[0] ?? module;
}
