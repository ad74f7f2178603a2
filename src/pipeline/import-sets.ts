/**
 * Which installed packages are imported once, for which steps: steps that import the same packages
 * are forked from one template, so that a step never finds what only others import.
 */
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { FORK_UNSAFE } from './fork-unsafe.ts';
import type { PlannedStep } from './plan.ts';

export interface ImportSet {
  /** Index of the set whose template this one is made from; `undefined`: Python's own modules only. */
  readonly parent: number | undefined;
  /** Dotted names that the parent has not imported, in the order of import. */
  readonly modules: readonly string[];
}

export interface ImportSets {
  /** Modules of Python's own library that any script imports. */
  readonly library: readonly string[];
  /** A parent comes before its children. */
  readonly sets: readonly ImportSet[];
  /** Index of a step's set, `library` for one that imports no package; absent: fresh interpreter. */
  readonly setOf: ReadonlyMap<string, number | 'library'>;
}

const NO_SETS: ImportSets = { library: [], sets: [], setOf: new Map() };

export function importSets(
  setting: PipelineConfig['preload'],
  steps: readonly PlannedStep[],
): ImportSets {
  if (setting === 'off') return NO_SETS;
  const analyses = new Map<string, ScriptAnalysis>();
  for (const { name, script } of steps) {
    if (script.kind === 'file' && !importsUnsafe(script.analysis)) {
      analyses.set(name, script.analysis);
    }
  }
  const scripts = [...new Set(analyses.values())];
  const library = [...new Set(scripts.flatMap((analysis) => importedNames(analysis, 'python')))];
  if (setting !== 'auto') {
    const sets = setting.length === 0 ? [] : [{ parent: undefined, modules: setting }];
    const chosen = setting.length === 0 ? ('library' as const) : 0;
    return { library, sets, setOf: new Map([...analyses.keys()].map((name) => [name, chosen])) };
  }
  const groups = groupByPackages(scripts);
  const nodes = arrange([...groups.values()]);
  const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
  const setOf = new Map<string, number | 'library'>();
  for (const [name, analysis] of analyses) {
    const key = keyOf(packagesOf(importedNames(analysis, 'installed')));
    setOf.set(name, indexOf.get(key) ?? 'library');
  }
  return { library, sets: nodes.map((node) => toSet(node, indexOf)), setOf };
}

interface Node {
  readonly key: string;
  /** Also those that they are known to import themselves. */
  readonly packages: ReadonlySet<string>;
  readonly modules: Set<string>;
  /** How many scripts import exactly these packages. */
  uses: number;
  parent: Node | undefined;
}

function groupByPackages(scripts: readonly ScriptAnalysis[]): Map<string, Node> {
  const groups = new Map<string, Node>();
  for (const analysis of scripts) {
    const names = importedNames(analysis, 'installed');
    if (names.length === 0) continue;
    const packages = packagesOf(names);
    const key = keyOf(packages);
    const group = groups.get(key) ?? newNode(packages, []);
    groups.set(key, group);
    group.uses += 1;
    for (const name of [...names.map(topOf), ...names]) group.modules.add(name);
  }
  return groups;
}

function newNode(packages: readonly string[], modules: readonly string[]): Node {
  return {
    key: keyOf(packages),
    packages: new Set(packages),
    modules: new Set(modules),
    uses: 0,
    parent: undefined,
  };
}

/** Pairs of more sets than this are not compared. */
const MOST_SETS = 60;

/** Gives each set the parent that saves most, and adds what several sets have in common. */
function arrange(sets: readonly Node[]): readonly Node[] {
  const nodes = new Map(sets.map((node) => [node.key, node]));
  if (sets.length <= MOST_SETS) {
    for (const [index, one] of sets.entries()) {
      for (const other of sets.slice(index + 1)) {
        const common = [...one.packages].filter((name) => other.packages.has(name));
        const key = keyOf(common);
        if (common.length > 0 && !nodes.has(key)) nodes.set(key, newNode(common, common));
      }
    }
  }
  const bySize = [...nodes.values()].sort((a, b) => a.packages.size - b.packages.size);
  for (const [index, node] of bySize.entries()) {
    node.parent = bySize
      .slice(0, index)
      .filter((other) => isProperSubset(other.packages, node.packages))
      .reduce<Node | undefined>(
        (best, other) => (best !== undefined && cost(best) >= cost(other) ? best : other),
        undefined,
      );
  }
  return withoutIdle(bySize);
}

/** A common part that fewer than two sets are made from only costs a process. */
function withoutIdle(nodes: readonly Node[]): readonly Node[] {
  const idle = nodes.find(
    (node) => node.uses === 0 && nodes.filter(({ parent }) => parent === node).length < 2,
  );
  if (idle === undefined) return nodes;
  for (const node of nodes) if (node.parent === idle) node.parent = idle.parent;
  return withoutIdle(nodes.filter((node) => node !== idle));
}

function toSet(node: Node, indexOf: ReadonlyMap<string, number>): ImportSet {
  const known = new Set<string>();
  for (let above = node.parent; above !== undefined; above = above.parent) {
    for (const name of above.modules) known.add(name);
  }
  // Packages first: what they load themselves belongs to all, what is asked for by name does not.
  const modules = [...node.modules]
    .filter((name) => !known.has(name))
    .sort((a, b) => Number(a.includes('.')) - Number(b.includes('.')));
  return { parent: node.parent && indexOf.get(node.parent.key), modules };
}

/** Rough import times of heavy packages, in the unit of any other package. */
const COSTS: Readonly<Record<string, number>> = {
  numpy: 2,
  pyarrow: 3,
  matplotlib: 6,
  pandas: 8,
  scipy: 8,
  xgboost: 12,
  lightgbm: 12,
  sklearn: 16,
  statsmodels: 20,
};

function cost({ packages }: Node): number {
  return [...packages].reduce((sum, name) => sum + (COSTS[name] ?? 1), 0);
}

function isProperSubset(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  return small.size < large.size && [...small].every((name) => large.has(name));
}

/** Packages that others import when they are imported, where they are installed. */
const IMPORTED_BY: Readonly<Record<string, readonly string[]>> = {
  pandas: ['numpy'],
  scipy: ['numpy'],
  sklearn: ['numpy', 'scipy', 'joblib'],
  xgboost: ['numpy', 'scipy', 'sklearn', 'joblib'],
  lightgbm: ['numpy', 'scipy', 'sklearn', 'joblib'],
  catboost: ['numpy', 'scipy', 'pandas'],
  statsmodels: ['numpy', 'scipy', 'pandas'],
  seaborn: ['numpy', 'pandas', 'matplotlib'],
  matplotlib: ['numpy'],
};

/** The packages of modules with what these import themselves, sorted. */
function packagesOf(modules: readonly string[]): string[] {
  const tops = modules.map(topOf);
  return [...new Set(tops.flatMap((top) => [top, ...(IMPORTED_BY[top] ?? [])]))].sort();
}

function keyOf(packages: readonly string[]): string {
  return packages.join(' ');
}

/** Modules of that origin which the script imports when it is imported itself. */
function importedNames(analysis: ScriptAnalysis, wanted: 'python' | 'installed'): string[] {
  const found: string[] = [];
  for (const { module, names, level, conditional, origin } of analysis.imports) {
    if (level > 0 || conditional || module === '' || origin !== wanted) continue;
    found.push(module);
    // `from scipy import stats`: a name in small letters may be a module.
    for (const name of names) if (/^[a-z_][a-z0-9_]*$/.test(name)) found.push(`${module}.${name}`);
  }
  return found;
}

function importsUnsafe({ imports }: ScriptAnalysis): boolean {
  return imports.some(
    ({ module, level }) => level === 0 && Object.hasOwn(FORK_UNSAFE, topOf(module)),
  );
}

function topOf(module: string): string {
  return module.split('.', 1)[0] ?? module;
}
