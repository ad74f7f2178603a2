import { areEnough, type Problem, throwProblems } from '../config/problems.ts';
import { type SourceLocation, UserError } from '../errors.ts';
import { unknownStep } from './unknown-step.ts';

/** `from` comes before `to`, for its data or for the order alone. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Where the pipeline file says so; asked only when there is something to tell. */
  readonly place: () => SourceLocation | undefined;
}

export interface Graph {
  /** In the order of the file, except that what a step depends on comes before it. */
  readonly order: readonly string[];
  /** Direct dependencies of each step, in that order, each once. */
  readonly upstream: ReadonlyMap<string, readonly string[]>;
}

/**
 * Orders the steps, in time linear in steps and edges.
 * @param steps unique names, in the order of the file
 * @param found mistakes found before, to be told with those of the edges
 * @throws UserError for every edge to an unknown step or to itself; without these, for a cycle
 */
export function buildGraph(
  steps: readonly string[],
  edges: Iterable<Edge>,
  found: readonly Problem[] = [],
): Graph {
  const problems = [...found];
  const incoming = collectIncoming(steps, edges, problems);
  throwProblems(problems);
  const fileIndex = new Map(steps.map((name, index) => [name, index]));
  const order = orderSteps(
    steps,
    (step) => sortBy(fileIndex, incoming.get(step)?.keys() ?? []),
    (cycle) => cycleError(cycle, fileIndex, incoming),
  );
  const planIndex = new Map(order.map((name, index) => [name, index]));
  return {
    order,
    upstream: new Map(
      order.map((step) => [step, sortBy(planIndex, incoming.get(step)?.keys() ?? [])]),
    ),
  };
}

type Incoming = ReadonlyMap<string, ReadonlyMap<string, Edge>>;

/** Of edges given twice the first stays: its place is the one to show. */
function collectIncoming(
  steps: readonly string[],
  edges: Iterable<Edge>,
  problems: Problem[],
): Incoming {
  const incoming = new Map(steps.map((name) => [name, new Map<string, Edge>()]));
  for (const edge of edges) {
    if (areEnough(problems)) break;
    const before = incoming.get(edge.to);
    if (before === undefined) {
      problems.push(unknownStep(edge.to, incoming.keys(), edge.place()));
    } else if (!incoming.has(edge.from)) {
      problems.push(unknownStep(edge.from, incoming.keys(), edge.place()));
    } else if (edge.from === edge.to) {
      problems.push({
        message: `Step \`${edge.to}\` depends on itself.`,
        location: edge.place(),
        cure: 'Remove that dependency.',
      });
    } else if (!before.has(edge.from)) {
      before.set(edge.from, edge);
    }
  }
  return incoming;
}

function sortBy(rank: ReadonlyMap<string, number>, names: Iterable<string>): readonly string[] {
  return [...names].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

/** Depth first along the dependencies; with a stack of its own, because chains may be long. */
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
  fileIndex: ReadonlyMap<string, number>,
  incoming: Incoming,
): UserError {
  const first = sortBy(fileIndex, cycle)[0] ?? '';
  const start = cycle.indexOf(first);
  const turned = [...cycle.slice(start), ...cycle.slice(0, start), first];
  const places = turned.slice(1).map((to, i) =>
    incoming
      .get(to)
      ?.get(turned[i] ?? '')
      ?.place(),
  );
  const shown =
    turned.length > MOST_NAMES_SHOWN
      ? [
          ...turned.slice(0, MOST_NAMES_SHOWN - 2),
          `… (${turned.length - MOST_NAMES_SHOWN + 1} more)`,
          first,
        ]
      : turned;
  return new UserError(`The steps depend on each other in a circle: ${shown.join(' → ')}`, {
    location: places.findLast((place) => place !== undefined),
    cure: 'Remove one of these dependencies: a `depends_on`, a `from`, an edge, or an input path that is the output path of a later step.',
  });
}
