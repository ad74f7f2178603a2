import path from 'node:path';
import { formatNames } from '../pipeline/format-names.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { globSource } from '../text/glob-source.ts';
import { nearestName } from '../text/nearest-name.ts';
import { parseSelector, type Term } from './parse-selector.ts';

/** What `select-steps` needs of a plan. */
export interface Selectable {
  readonly steps: readonly SelectableStep[];
}

export type SelectableStep = Pick<PlannedStep, 'name' | 'dependsOn'> & {
  readonly tags: readonly string[];
  /** Its script, relative to the directory of the pipeline; absent if it has none. */
  readonly script?: string;
};

/** @param root directory of the pipeline, absolute */
export function selectable({ steps }: Plan, root: string): Selectable {
  return {
    steps: steps.map(({ name, dependsOn, config, script }) => ({
      ...{ name, dependsOn, tags: config.tags ?? [] },
      ...(script.kind === 'none' || script.path === null
        ? {}
        : { script: path.relative(root, script.path).split(path.sep).join('/') }),
    })),
  };
}

/**
 * The steps that selectors name, each with the first selector that names it.
 * @param option for messages: `--select`
 * @throws UserError for a selector that is wrong or names nothing
 */
export function selectSteps(
  selectors: readonly string[],
  option: string,
  { steps }: Selectable,
): ReadonlyMap<string, string> {
  const graph = graphOf(steps);
  const found = new Map<string, string>();
  for (const text of selectors) {
    for (const terms of parseSelector(text, option, (name) => graph.steps.has(name))) {
      const [first = new Set<string>(), ...others] = terms.map((term) =>
        stepsOf(term, option, graph),
      );
      for (const name of first) {
        if (found.has(name) || !others.every((one) => one.has(name))) continue;
        found.set(name, terms.map((term) => term.text).join(','));
      }
    }
  }
  return found;
}

interface Graph {
  readonly steps: ReadonlyMap<string, SelectableStep>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

function graphOf(steps: readonly SelectableStep[]): Graph {
  const children = new Map<string, string[]>(steps.map(({ name }) => [name, []]));
  for (const { name, dependsOn } of steps) {
    for (const parent of dependsOn) children.get(parent)?.push(name);
  }
  return { steps: new Map(steps.map((step) => [step.name, step])), children };
}

function stepsOf(term: Term, option: string, graph: Graph): ReadonlySet<string> {
  const named = [...graph.steps.values()].filter((step) => isNamed(term, step));
  if (named.length === 0) throw nothing(term, option, graph);
  const names = named.map(({ name }) => name);
  const parentsOf = (name: string) => graph.steps.get(name)?.dependsOn ?? [];
  const below = reach(names, term.descendants, (name) => graph.children.get(name) ?? []);
  const above = term.withNeeds
    ? reach([...below], Number.POSITIVE_INFINITY, parentsOf)
    : reach(names, term.ancestors, parentsOf);
  return new Set([...above, ...below]);
}

function isNamed({ method, pattern }: Term, { name, tags, script }: SelectableStep): boolean {
  switch (method) {
    case 'step':
      return matches(pattern, name);
    case 'tag':
      return tags.some((tag) => matches(pattern, tag));
    case 'path':
      return script !== undefined && isPath(pattern.replace(/^\.\//, ''), script);
  }
}

/** A directory stands for all that is below it. */
function isPath(pattern: string, script: string): boolean {
  const wanted = globSource(pattern.replace(/\/$/, ''), '/');
  return new RegExp(`^${wanted}(/.*)?$`, 'su').test(script);
}

/** `*` and `?` match any characters of a name. */
function matches(pattern: string, name: string): boolean {
  return new RegExp(`^${globSource(pattern, '\\0')}$`, 'su').test(name);
}

/** The names, and all that is at most `levels` away. */
function reach(
  names: readonly string[],
  levels: number,
  next: (name: string) => readonly string[],
): ReadonlySet<string> {
  const found = new Set(names);
  let last = names;
  for (let level = 0; level < levels && last.length > 0; level += 1) {
    last = last.flatMap(next).filter((name) => found.size < found.add(name).size);
  }
  return found;
}

function nothing({ method, pattern, text }: Term, option: string, { steps }: Graph): UserError {
  const all = [...steps.values()];
  const known = {
    step: () => all.map(({ name }) => name),
    tag: () => [...new Set(all.flatMap(({ tags }) => tags))].sort(),
    path: () => [...new Set(all.flatMap(({ script }) => script ?? []))],
  }[method]();
  const near = /[*?]/.test(pattern) ? undefined : nearestName(pattern, known);
  const what = { step: 'step', tag: 'step with the tag', path: 'step with a script at' }[method];
  const kind = { step: 'steps', tag: 'tags', path: 'scripts' }[method];
  return new UserError(`${option} ${quoteName(text)}: there is no ${what} ${quoteName(pattern)}.`, {
    cure:
      near !== undefined
        ? `Did you mean ${quoteName(near)}?`
        : known.length === 0
          ? `The pipeline has no ${kind}.`
          : `The ${kind} are ${formatNames(known)}.`,
  });
}
