import { areEnough, collectProblem, type Problem, throwProblems } from '../config/problems.ts';
import { type SourceLocation, UserError } from '../text/errors.ts';
import { unknownStep } from './unknown-step.ts';

/** `from` comes before `to`, because of data or only because of the order. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** The location in the pipeline file; only called to report a problem. */
  readonly location: () => SourceLocation | undefined;
}

export interface Graph {
  /** In the order of the file, but each step comes after its dependencies. */
  readonly order: readonly string[];
  /** Direct dependencies of each step that has any, in that order, without duplicates. */
  readonly upstream: ReadonlyMap<string, readonly string[]>;
}

/**
 * Orders the steps, in time linear in steps and edges.
 * @param steps unique names, in the order of the file
 * @param found earlier mistakes, to be reported together with those of the edges
 * @throws UserError for edges to unknown steps or to the same step, and for a cycle
 */
export function buildGraph(
  steps: readonly string[],
  edges: Iterable<Edge>,
  found: readonly Problem[] = [],
): Graph {
  const problems = [...found];
  const known = collectEdges(steps, edges, problems);
  const upstream = upstreamInOrder(steps, known);
  const order = collectProblem(problems, () =>
    orderSteps(
      steps,
      (step) => upstream.get(step) ?? NO_STEPS,
      (cycle) => cycleError(cycle, steps, known),
    ),
  );
  throwProblems(problems);
  if (order === undefined) throw new Error('The steps have no order, but no problem.');
  return { order, upstream: upstreamInOrder(order, known) };
}

const NO_STEPS: readonly string[] = [];

interface KnownEdges {
  /** The first edge between two steps; its location is shown. */
  readonly between: (from: string, to: string) => Edge | undefined;
  readonly downstream: ReadonlyMap<string, readonly string[]>;
}

function collectEdges(
  steps: readonly string[],
  edges: Iterable<Edge>,
  problems: Problem[],
): KnownEdges {
  const known = new Map(steps.map((name, index) => [name, index]));
  const edgeKey = (from = -1, to = -1) => from * steps.length + to;
  // Numbers, because creating a string for each edge is slow.
  const byKey = new Map<number, Edge>();
  const downstream = new Map<string, string[]>();
  for (const edge of edges) {
    if (areEnough(problems)) break;
    const { from, to } = edge;
    const fromIndex = known.get(from);
    const toIndex = known.get(to);
    if (toIndex === undefined) {
      problems.push(unknownStep(to, known.keys(), edge.location()));
    } else if (fromIndex === undefined) {
      problems.push(unknownStep(from, known.keys(), edge.location()));
    } else if (from === to) {
      problems.push({
        message: `Step \`${to}\` depends on itself.`,
        location: edge.location(),
        cure: 'Remove that dependency.',
      });
    } else if (!byKey.has(edgeKey(fromIndex, toIndex))) {
      byKey.set(edgeKey(fromIndex, toIndex), edge);
      appendTo(downstream, from, to);
    }
  }
  return {
    between: (from, to) => byKey.get(edgeKey(known.get(from), known.get(to))),
    downstream,
  };
}

/** Direct predecessors by step, in the order of `names` without sorting. */
function upstreamInOrder(
  names: readonly string[],
  { downstream }: KnownEdges,
): ReadonlyMap<string, readonly string[]> {
  const upstream = new Map<string, string[]>();
  for (const from of names) {
    for (const to of downstream.get(from) ?? NO_STEPS) appendTo(upstream, to, from);
  }
  return upstream;
}

function appendTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Depth-first along the dependencies, with an explicit stack because chains can be long. */
function orderSteps(
  steps: readonly string[],
  upstream: (step: string) => readonly string[],
  cyclic: (cycle: readonly string[]) => UserError,
): readonly string[] {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const start of steps) {
    if (state.has(start)) continue;
    const stack = [openStep(start)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.waiting.next();
      if (next.done) {
        state.set(top.step, 'done');
        order.push(top.step);
        stack.pop();
      } else if (state.get(next.value) === 'open') {
        const path = stack.map(({ step }) => step);
        throw cyclic(path.slice(path.indexOf(next.value)).reverse());
      } else if (!state.has(next.value)) {
        stack.push(openStep(next.value));
      }
    }
  }
  return order;

  function openStep(step: string) {
    state.set(step, 'open');
    return { step, waiting: upstream(step).values() };
  }
}

const MOST_NAMES_SHOWN = 12;

/** @param cycle each step comes before the next, the last before the first */
function cycleError(
  cycle: readonly string[],
  steps: readonly string[],
  { between }: KnownEdges,
): UserError {
  const inCycle = new Set(cycle);
  const first = steps.find((step) => inCycle.has(step)) ?? '';
  const start = cycle.indexOf(first);
  const turned = [...cycle.slice(start), ...cycle.slice(0, start), first];
  const locations = turned.slice(1).map((to, i) => between(turned[i] ?? '', to)?.location());
  const shown =
    turned.length > MOST_NAMES_SHOWN
      ? [
          ...turned.slice(0, MOST_NAMES_SHOWN - 2),
          `… (${turned.length - MOST_NAMES_SHOWN + 1} more)`,
          first,
        ]
      : turned;
  return new UserError(`The steps form a dependency cycle: ${shown.join(' → ')}`, {
    location: locations.findLast((location) => location !== undefined),
    cure: 'Remove one of these dependencies: a `depends_on`, a `from`, an edge, or an input path that is the output path of a later step.',
  });
}
