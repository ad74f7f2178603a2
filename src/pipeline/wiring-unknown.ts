import { distance } from 'fastest-levenshtein';
import { stringify } from 'yaml';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { type Finding, finding } from '../findings/findings.ts';
import type { EdgeOffers, Offer } from './edge-offers.ts';
import { formatNames } from './format-names.ts';
import { flowKey } from './plan.ts';
import type { WantedInput } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';

/** For an edge without data flow between steps that could exchange data; `undefined` otherwise. */
export function unwiredEdge(
  { config, steps }: WiringContext,
  { producer, consumer, location: locate, offers }: EdgeOffers,
  unfed: readonly WantedInput[],
): Finding | undefined {
  // An optional input of the script does not indicate a missing connection.
  const needed = unfed.filter(({ value, use }) => value !== undefined || use?.required);
  const [likeliest] = needed
    .flatMap((input) => offers.map((offer) => ({ input, offer, score: likeness(input, offer) })))
    .sort((a, b) => b.score - a.score);
  if (likeliest === undefined || !steps.get(producer)?.hasScript) return undefined;
  const location = locate();
  const outputs = formatNames(offers.map(({ output }) => output.name));
  const inputs = formatNames(needed.map(({ name }) => name));
  return finding('wiring-unknown', {
    step: consumer,
    flow: flowKey(producer, consumer),
    message: `Step \`${consumer}\` runs after \`${producer}\`, but the pipeline does not define which output of \`${producer}\` (${outputs}) feeds which input (${inputs}).`,
    ...(location === undefined ? {} : { location }),
    hint: `Most likely, in step \`${consumer}\`: ${wiringLine(likeliest.input, producer, likeliest.offer)}${plainNote(config)}`,
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
      .map(({ edge, offer }) => wiringLine(input, edge.producer, offer))
      .join(' or ')}${plainNote(config)}`,
  });
}

/** A line that the user can paste into the step. */
export function wiringLine(
  { name }: Pick<WantedInput, 'name'>,
  producer: string,
  { output, part }: Offer,
): string {
  const below = part.kind === 'part' ? `/${part.path}` : '';
  const inputs = { [name]: { from: `${producer}.${output.name}${below}` } };
  return `input_paths: ${stringify(inputs, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
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
