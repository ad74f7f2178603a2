/**
 * Compares what the product reports with the truth.
 *
 * - *step*: every step that fails in plain subprocesses has an error.
 * - *name*: a file, logical name or setting at fault is named.
 * - *column*: the column at fault is claimed, in the message or the hint. Evidence does not count: it
 *   may list all columns. The bare text of the exception does not count either.
 * - *origin*: the step or input where the fault began is named in the message or the hint; scored
 *   only if the failure shows two or more edges further down.
 * - *accusations*: an innocent column, file or step is stated to be at fault, or data is although
 *   the fault is in the consumer.
 */
import type { Label, Mutation, Project } from './mutation.ts';
import { distance, type PlainPlan, type PlainStep, stepsBetween } from './plain-plan.ts';
import type { PlainAnswer } from './plain-runner.ts';
import {
  accusesData,
  allWords,
  claims,
  columnsAccused,
  errorsOf,
  mentions,
  mentionsStep,
  type Said,
  shortly,
} from './read-report.ts';
import type { ProductEnd } from './run-product.ts';

export interface Judgement {
  readonly id: string;
  readonly kind: Mutation['kind'];
  readonly verdict: 'right' | 'false pass' | 'false failure' | 'no report';
  readonly failsTruly: boolean;
  /** `null`: not scored. */
  readonly step: boolean | null;
  readonly name: boolean | null;
  readonly column: boolean | null;
  readonly origin: boolean | null;
  readonly accusations: readonly string[];
  /** Data flows that are called broken although their producer has nothing to do with the fault. */
  readonly innocentFlows: readonly string[];
  readonly truth: string;
  readonly said: readonly string[];
}

export interface Case {
  readonly mutation: Mutation;
  readonly project: Project;
  readonly plan: PlainPlan;
  readonly plain: PlainAnswer;
  readonly product: ProductEnd;
}

export function judge(one: Case): Judgement {
  const { mutation, plan, plain, product } = one;
  const { label, id, kind } = mutation;
  const failing = failingSteps(plain);
  const failsTruly = plan.mistake !== undefined || failing.length > 0;
  const errors = errorsOf(product);
  const verdict = judgeVerdict(product, failsTruly);
  const scored = failsTruly && verdict === 'right' && label.fault !== 'none';
  const facts = { label, failing, errors, steps: plan.steps, product };
  const { inItself, onlyOutputs } = originOnly(label, plain, failing);
  return {
    ...{ id, kind, verdict, failsTruly },
    step: scored ? namesSteps(facts) : null,
    name:
      scored && label.names !== undefined && (!inItself || onlyOutputs)
        ? namesOne(errors, label.names)
        : null,
    column: scored && label.column !== undefined && !inItself ? claimsColumn(errors, label) : null,
    origin: scored ? claimsOrigin(facts, one.project) : null,
    accusations: product.exitCode === 0 ? [] : accusations(facts),
    innocentFlows: failsTruly ? innocentFlows(facts) : [],
    truth: describeTruth(label, plan, plain),
    said: errors.map(shortly),
  };
}

/**
 * Whether the changed step itself fails: then no data is at fault, and only an output that is missing
 * or empty has a name.
 */
function originOnly(
  { fault, origin }: Label,
  { results }: PlainAnswer,
  failing: readonly string[],
) {
  const inItself = fault === 'data' && failing.every((name) => name === origin);
  const onlyOutputs = failing.every((name) => results[name]?.error?.startsWith('output ') === true);
  return { inItself, onlyOutputs };
}

interface Facts {
  readonly label: Label;
  readonly failing: readonly string[];
  readonly errors: readonly Said[];
  readonly steps: readonly PlainStep[];
  readonly product: ProductEnd;
}

function failingSteps({ results }: PlainAnswer): string[] {
  return Object.entries(results).flatMap(([name, { ok, blocked }]) =>
    ok || blocked === true ? [] : [name],
  );
}

function judgeVerdict({ exitCode, report }: ProductEnd, fails: boolean): Judgement['verdict'] {
  if (exitCode === 2 || report !== undefined) {
    if (exitCode === 0) return fails ? 'false pass' : 'right';
    return fails ? 'right' : 'false failure';
  }
  return 'no report';
}

function namesSteps({ failing, errors, product }: Facts): boolean {
  if (product.report === undefined) return true;
  return failing.every((name) =>
    errors.some(({ step, flow }) => step === name || flow?.endsWith(`->${name}`)),
  );
}

function namesOne(errors: readonly Said[], names: readonly string[]): boolean {
  return errors.some((said) => names.some((name) => mentions(allWords(said), name)));
}

function claimsColumn(errors: readonly Said[], { column = '' }: Label): boolean {
  return errors.some((said) => mentions(claims(said), column));
}

function claimsOrigin({ label, failing, errors, steps }: Facts, project: Project): boolean | null {
  const { origin } = label;
  if (origin === undefined) return null;
  const input = inputOrigin(origin);
  const start = input?.step ?? origin;
  const edges = failing.map((name) => distance(steps, start, name) ?? 0);
  if (Math.max(...edges, 0) < (input === null ? 2 : 1)) return null;
  const script = project.pipeline.steps[start]?.script ?? start;
  const path = input === null ? '' : project.pipeline.steps[start]?.input_paths?.[input.key];
  const file = typeof path === 'string' && path !== '' ? path.split('/').at(-1) : undefined;
  const named = (text: string) =>
    input === null
      ? mentionsStep(text, start, script)
      : mentions(text, input.key) || (file !== undefined && mentions(text, file));
  return errors.some((said) => named(claims(said)));
}

/** `input:step.key` */
function inputOrigin(origin: string): { step: string; key: string } | null {
  const [, step, key] = /^input:([^.]+)\.(.+)$/.exec(origin) ?? [];
  return step === undefined || key === undefined ? null : { step, key };
}

function accusations(facts: Facts): string[] {
  const { label, errors } = facts;
  const guilty = new Set([label.column, ...(label.alsoColumns ?? [])]);
  return errors.flatMap((said) => {
    const columns = columnsAccused(said)
      .filter((column) => !guilty.has(column))
      .map((column) => `column ${column}: ${shortly(said)}`);
    if (columns.length > 0) return columns;
    // The name of a column that the code misspells is its own fault; to say who lacks it is true.
    const ofCode = label.fault === 'code' && label.column === undefined && accusesData(said);
    if (ofCode || label.fault === 'none') return [`data: ${shortly(said)}`];
    return sendsToInnocentStep(said, facts).map((step) => `step ${step}: ${shortly(said)}`);
  });
}

/** A hint that names a script or step to change, which is neither the origin nor the failing one. */
function sendsToInnocentStep(said: Said, { label, failing, steps, product }: Facts): string[] {
  if (label.origin === undefined || !accusesData(said) || product.report === undefined) return [];
  const origin = inputOrigin(label.origin)?.step ?? label.origin;
  const named = (name: string) => {
    const step = steps.find((one) => one.name === name);
    return mentionsStep(said.hint, name, step?.script.split('/').at(-1) ?? name);
  };
  if (named(origin)) return [];
  return steps
    .map(({ name }) => name)
    .filter((name) => !failing.includes(name) && !label.alsoSteps?.includes(name) && named(name));
}

/** A later version gives the cause of a broken flow: only `data` accuses the producer. */
function innocentFlows({ label, failing, steps, product }: Facts): string[] {
  // A column that only the consumer has heard of: its typo, or its producer's fault. Nobody can tell.
  if (label.fault === 'code' && label.column !== undefined) return [];
  const origin =
    label.origin === undefined ? undefined : (inputOrigin(label.origin)?.step ?? label.origin);
  const involved =
    label.fault === 'data' && origin !== undefined
      ? stepsBetween(steps, origin, failing)
      : new Set<string>();
  return Object.entries(product.report?.data_flow_results ?? {}).flatMap(([key, flow]) => {
    const { cause } = flow as { cause?: string | null };
    const broken = cause === undefined ? flow.status === 'incompatible' : cause === 'data';
    return broken && !involved.has(flow.script_a) && !label.alsoSteps?.includes(flow.script_a)
      ? [key]
      : [];
  });
}

function describeTruth(label: Label, { mistake }: PlainPlan, plain: PlainAnswer): string {
  const failures = Object.entries(plain.results).flatMap(([name, { ok, blocked, root, error }]) =>
    ok || blocked === true ? [] : [`${name}: ${root ?? error ?? 'fails'}`],
  );
  const facts = [
    label.fault,
    ...(label.column === undefined ? [] : [`column ${label.column}`]),
    ...(label.names === undefined ? [] : [`names ${label.names.join(' or ')}`]),
    ...(label.origin === undefined ? [] : [`origin ${label.origin}`]),
  ];
  return `${facts.join(', ')}; ${mistake ?? (failures.join('; ') || 'passes')}`
    .replaceAll(/\s+/g, ' ')
    .slice(0, 400);
}
