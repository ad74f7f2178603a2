import { distance } from 'fastest-levenshtein';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { type Finding, finding } from '../findings/findings.ts';
import { quoteName } from '../text/describe-value.ts';
import type { EdgeOffers, Offer } from './edge-offers.ts';
import { formatNames } from './format-names.ts';
import { pasteLine } from './paste-line.ts';
import { flowKey } from './plan.ts';
import type { WantedInput } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';

/**
 * The edge orders two steps that could exchange data; `undefined` where they could not.
 * @param unfed inputs without data
 * @param taken inputs that are read from declared paths, although the edge could feed them
 */
export function unwiredEdge(
  context: WiringContext,
  edge: EdgeOffers,
  unfed: readonly WantedInput[],
  taken: readonly WantedInput[],
): Finding | undefined {
  const { producer, consumer, offers } = edge;
  const needed = neededOf(unfed);
  const [likeliest] = likeliestOffers(edge, needed.length > 0 ? needed : taken);
  if (likeliest === undefined || !context.steps.get(producer)?.hasScript) return undefined;
  const location = edge.location();
  const outputs = formatNames(offers.map(({ output }) => output.name));
  const details = {
    step: consumer,
    flow: flowKey(producer, consumer),
    ...(location === undefined ? {} : { location }),
  };
  if (needed.length > 0) {
    const inputs = formatNames(needed.map(({ name }) => name));
    return finding('wiring-unknown', {
      ...details,
      message: `Step \`${consumer}\` runs after \`${producer}\`, but the pipeline does not define which output of \`${producer}\` (${outputs}) feeds which input (${inputs}).`,
      hint: likeliestHint(context.config, consumer, producer, likeliest),
    });
  }
  return finding('wiring-unknown', {
    ...details,
    message: `Step \`${consumer}\` runs after \`${producer}\`, but reads none of its outputs (${outputs}): ${declaredPaths(taken)}.`,
    hint: `To test the data flow, in step \`${consumer}\`: ${wiringLine(context.config, likeliest.input, producer, likeliest.offer)}`,
  });
}

/** An input that the script can do without is no sign of something missing. */
function neededOf(unfed: readonly WantedInput[]): readonly WantedInput[] {
  return unfed.filter(({ value, use }) => value !== undefined || use?.required);
}

function declaredPaths(taken: readonly WantedInput[]): string {
  const shown = taken.slice(0, 3).map(({ name, value }) => {
    const written = value?.kind === 'path' ? value.path : '';
    return `\`${name}\` is read from ${quoteName(written)}, which exists`;
  });
  return [...shown, ...(taken.length > 3 ? [`and ${taken.length - 3} more inputs`] : [])].join(
    ', ',
  );
}

/** An input and an output that may belong together. */
export interface LikelyOffer {
  readonly input: WantedInput;
  readonly offer: Offer;
}

/** Most likely first. */
export function likeliestOffers(
  { offers }: EdgeOffers,
  inputs: readonly WantedInput[],
): readonly LikelyOffer[] {
  return inputs
    .flatMap((input) => offers.map((offer) => ({ input, offer, score: likeness(input, offer) })))
    .sort((a, b) => b.score - a.score);
}

export function likeliestHint(
  config: PipelineConfig,
  consumer: string,
  producer: string,
  { input, offer }: LikelyOffer,
): string {
  return `Most likely, in step \`${consumer}\`: ${wiringLine(config, input, producer, offer)}${plainNote(config)}`;
}

/** Two scripts that are tested together: what is handed over is a guess. */
export function handedOver(
  config: PipelineConfig,
  edge: EdgeOffers,
  { input, offer }: LikelyOffer,
): Finding {
  const { producer, consumer } = edge;
  const location = edge.location();
  return finding('wiring-unknown', {
    step: consumer,
    flow: flowKey(producer, consumer),
    message: `Neither names nor paths say which output of \`${producer}\` feeds which input of \`${consumer}\`: \`${offer.output.name}\` was used as \`${input.name}\`, the likeliest match.`,
    ...(location === undefined ? {} : { location }),
    hint: `To define it, write a pipeline file with, in step \`${consumer}\`: ${wiringLine(config, input, producer, offer)}`,
  });
}

/** For an input whose name several producers offer. */
export function ambiguousInput(
  config: PipelineConfig,
  input: WantedInput,
  matches: readonly { readonly edge: EdgeOffers; readonly offer: Offer }[],
): Finding {
  const location = matches[0]?.edge.location();
  const consumer = matches[0]?.edge.consumer ?? '';
  const producers = matches.map(({ edge, offer }) => `${edge.producer}.${offer.output.name}`);
  return finding('wiring-unknown', {
    step: consumer,
    message: `Input \`${input.name}\` of step \`${consumer}\` has the same name as several outputs: ${formatNames(producers)}.`,
    ...(location === undefined ? {} : { location }),
    hint: `Choose one in step \`${consumer}\`: ${matches
      .slice(0, 3)
      .map(({ edge, offer }) => wiringLine(config, input, edge.producer, offer))
      .join(' or ')}${plainNote(config)}`,
  });
}

/** A line that the user can paste into the step. */
export function wiringLine(
  config: PipelineConfig,
  { name }: Pick<WantedInput, 'name'>,
  producer: string,
  { output, part }: Offer,
): string {
  const below = part.kind === 'part' ? `/${part.path}` : '';
  const inputs = { [name]: { from: `${producer}.${output.name}${below}` } };
  return pasteLine(config, { input_paths: inputs });
}

/** In the plain form, one connected input changes the form, and the steps no longer form a chain. */
export function plainNote({ form }: PipelineConfig): string {
  return form === 'plain'
    ? ' (then connect the inputs of the other steps too: once one input is connected, the steps no longer run as a chain)'
    : '';
}

/** 0 to 1: common words count more than common letters (`raw_data` and `processed_data`). */
function likeness(input: WantedInput, { output }: Offer): number {
  const a = words(input.name);
  const b = words(output.name);
  const shared = a.filter((word) => b.includes(word)).length;
  const [left, right] = [a.join('_'), b.join('_')];
  const letters = 1 - distance(left, right) / Math.max(left.length, right.length, 1);
  const kinds = input.use?.path_kind === output.kind ? 1 : 0;
  return 0.5 * (shared / Math.max(a.length, b.length, 1)) + 0.4 * letters + 0.1 * kinds;
}

function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
