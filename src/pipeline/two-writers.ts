import type { PipelineConfig } from '../config/pipeline-config.ts';
import { quoteName } from '../text/describe-value.ts';
import { describeLocation, UserError } from '../text/errors.ts';
import { inputLocation, outputLocation } from './key-location.ts';
import { pathInside } from './output-part.ts';
import type { OutputMatch } from './path-index.ts';
import type { StepIo } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';

/**
 * Reported only if the path is read: real pipelines sometimes write a path twice by mistake.
 * @throws UserError if two of the outputs have the same path
 */
export function refuseTwoWriters(
  matches: readonly OutputMatch[],
  { config, steps }: WiringContext,
  reader: string,
  input: string,
): void {
  const byPath = new Map<string, OutputMatch>();
  for (const match of matches) {
    const path = pathInside(match.part) ?? '';
    const other = byPath.get(path);
    byPath.set(path, match);
    if (other === undefined) continue;
    const readerConfig = steps.get(reader)?.config;
    const two = other.step === match.step ? 'Two outputs' : 'Two steps';
    throw new UserError(
      `${two} declare the same output path ${quoteName(match.output.path ?? '')}, which input \`${input}\` of step \`${reader}\` reads: ${[other, match].map((writer) => shownWriter(writer, config, steps)).join(' and ')}.`,
      {
        location: readerConfig && inputLocation(config, readerConfig, input),
        cure: `Choose one with \`from: ${other.step}.${other.output.name}\` or \`from: ${match.step}.${match.output.name}\`, or give them different paths.`,
      },
    );
  }
}

function shownWriter(
  { step, output }: OutputMatch,
  config: PipelineConfig,
  steps: ReadonlyMap<string, StepIo>,
): string {
  const stepConfig = steps.get(step)?.config;
  const location = stepConfig && outputLocation(config, stepConfig, output.name);
  const name = `\`${step}.${output.name}\``;
  return location === undefined ? name : `${name} (${describeLocation(location)})`;
}
