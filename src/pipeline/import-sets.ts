/**
 * Decides which installed packages are imported once, and for which steps. Steps that import the
 * same packages are forked from one template, so that a step never sees packages that only other
 * steps import.
 */
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { FORK_UNSAFE } from './fork-unsafe.ts';
import {
  IMPORT_COST,
  IMPORTED_BY,
  LATE_MODULES,
  MODEL_LIBRARIES,
  PICKLE_LIBRARIES,
} from './package-facts.ts';
import type { PlannedStep } from './plan.ts';

export interface ImportSet {
  /**
   * Index of the set whose template this one is forked from; `undefined`: only standard-library
   * modules.
   */
  readonly parent: number | undefined;
  /** Dotted names in import order, without those that the parent has imported. */
  readonly modules: readonly string[];
  /** Dotted names to import if their package was imported. */
  readonly lateModules: readonly string[];
}

export interface ImportSets {
  /** Standard-library modules that any script imports. */
  readonly library: readonly string[];
  /** A parent comes before its children. */
  readonly sets: readonly ImportSet[];
  /** Index of the set of a step, `library` if it imports no package; absent: fresh interpreter. */
  readonly setOf: ReadonlyMap<string, number | 'library'>;
}

export function importSets(
  setting: PipelineConfig['preload'],
  steps: readonly PlannedStep[],
): ImportSets {
  const analyses = new Map<string, ScriptAnalysis>();
  for (const { name, script } of setting === 'off' ? [] : steps) {
    if (script.kind === 'file' && !importsUnsafe(script.analysis)) {
      analyses.set(name, script.analysis);
    }
  }
  const scripts = new Set(analyses.values());
  const library = [...new Set([...scripts].flatMap((script) => namesFrom(script, 'python')))];
  const namesOf = new Map<string, readonly string[]>();
  for (const step of steps) {
    const analysis = analyses.get(step.name);
    if (analysis === undefined) continue;
    const own = setting === 'auto' ? namesFrom(analysis, 'installed') : [...setting];
    const unpickled = setting === 'auto' ? modelLibraries(step, analysis, analyses) : [];
    namesOf.set(step.name, [...own, ...unpickled]);
  }
  const nodes = arrange([...groupByPackages(namesOf.values()).values()]);
  const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
  const setOf = new Map<string, number | 'library'>();
  for (const [name, names] of namesOf) {
    setOf.set(name, indexOf.get(keyOf(packagesOf(names))) ?? 'library');
  }
  return { library, sets: nodes.map((node) => toSet(node, indexOf)), setOf };
}

/** Packages that a step imports by loading pickles of earlier steps. */
function modelLibraries(
  { inputs }: PlannedStep,
  analysis: ScriptAnalysis,
  analyses: ReadonlyMap<string, ScriptAnalysis>,
): string[] {
  if (!analysis.imports.some(({ module }) => PICKLE_LIBRARIES.has(topOf(module)))) return [];
  const producers = inputs.flatMap(({ source }) =>
    source.kind === 'flow' ? source.from.map(({ step }) => analyses.get(step)) : [],
  );
  return producers
    .flatMap((producer) => (producer === undefined ? [] : namesFrom(producer, 'installed')))
    .map(topOf)
    .filter((name) => MODEL_LIBRARIES.has(name));
}

interface Node {
  readonly key: string;
  /** Also the packages that these are known to import. */
  readonly packages: ReadonlySet<string>;
  readonly modules: Set<string>;
  /** How many steps import exactly these packages. */
  uses: number;
  parent: Node | undefined;
}

function groupByPackages(imported: Iterable<readonly string[]>): Map<string, Node> {
  const groups = new Map<string, Node>();
  for (const names of imported) {
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

/** Gives each set the parent that saves most time, and adds common subsets of several sets. */
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

/** A common subset with fewer than two children only costs a process. */
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
  // Packages first: modules that they load belong to all steps, modules requested by name do not.
  const modules = [...node.modules]
    .filter((name) => !known.has(name))
    .sort((a, b) => Number(a.includes('.')) - Number(b.includes('.')));
  return {
    parent: node.parent && indexOf.get(node.parent.key),
    modules,
    lateModules: LATE_MODULES.filter(
      ({ packages }) =>
        packages.every((name) => node.packages.has(name)) &&
        !packages.every((name) => node.parent?.packages.has(name)),
    ).flatMap((late) => late.modules),
  };
}

function cost({ packages }: Node): number {
  return [...packages].reduce((sum, name) => sum + (IMPORT_COST[name] ?? 1), 0);
}

function isProperSubset(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  return small.size < large.size && [...small].every((name) => large.has(name));
}

/** The packages of modules, and the packages that these import, sorted. */
function packagesOf(modules: readonly string[]): string[] {
  const tops = modules.map(topOf);
  return [...new Set(tops.flatMap((top) => [top, ...(IMPORTED_BY[top] ?? [])]))].sort();
}

function keyOf(packages: readonly string[]): string {
  return packages.join(' ');
}

/** Modules of that origin that the script imports at module level. */
function namesFrom(analysis: ScriptAnalysis, wanted: 'python' | 'installed'): string[] {
  const found: string[] = [];
  for (const { module, names, level, conditional, origin } of analysis.imports) {
    if (level > 0 || conditional || module === '' || origin !== wanted) continue;
    found.push(module);
    // `from scipy import stats`: a lower-case name can be a module.
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
