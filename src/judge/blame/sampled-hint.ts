import { type HandedOver, handedFiles, listContents } from './handed-over.ts';

/** A step that fails on data that was made up for it need not fail on real data. */
export function sampledHint(
  { name, paste }: SampledStep,
  handed: readonly HandedOver[],
): string | undefined {
  const [first, ...others] = handed.filter(({ source }) => source === 'sample');
  if (first === undefined) return undefined;
  const inputs = [first, ...others].map(({ input }) => `\`${input}\``).join(', ');
  const files = listContents(
    handedFiles(first).map(({ path }) => path),
    3,
  );
  return `Step \`${name}\` ran on sample data for ${inputs} (${files}), because no path is declared. Give real data: \`${paste({ input_paths: { [first.input]: '<path>' } })}\`.`;
}

interface SampledStep {
  readonly name: string;
  /** Keys of a step, as the user declares them. */
  readonly paste: (keys: Readonly<Record<string, unknown>>) => string;
}
