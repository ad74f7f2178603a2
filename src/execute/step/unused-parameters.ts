import type { PipelineConfig } from '../../config/pipeline-config.ts';
import { type Finding, finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import { readSource } from '../../scripts/read-source.ts';
import { quoteName } from '../../text/describe-value.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import type { UserCode } from '../user-code.ts';

/** Parameters of a notebook that no cell contains: the cells keep their own values. */
export function unusedParameters(
  { config: step, script }: PlannedStep,
  { locate }: PipelineConfig,
  code: UserCode,
): Finding[] {
  if (script.kind !== 'file' || step.call?.kind !== 'notebook') return [];
  const given = Object.keys(step.call.parameters);
  const cells = given.length === 0 ? undefined : codeCells(readSource(script.path));
  if (cells === undefined) return [];
  const words = new Set(
    cells
      .map(({ source }) => source)
      .join('\n')
      .match(WORD),
  );
  const own = cells.filter(({ isParameters }) => isParameters);
  const names = own.flatMap(({ source }) =>
    [...source.matchAll(/^(\w+)\s*(?::[^=\n]+)?=(?!=)/gm)].map(([, name = '']) => name),
  );
  const shown = code.show(script.path);
  return given
    .filter((name) => !words.has(name))
    .map((name) => {
      const location = locate([...step.keyPath, 'parameters', name]);
      return {
        ...finding('name-unused', {
          step: step.name,
          message: `step \`${step.name}\` gives ${quoteName(name)} in \`parameters\`, which no cell of ${shown} uses`,
          ...(location === undefined ? {} : { location }),
          hint: didYouMean(name, names) ?? 'Remove it, or correct the name.',
          evidence:
            own.length === 0
              ? ['no cell has the tag `parameters`']
              : [`the cell with the tag \`parameters\` sets: ${names.join(', ') || 'nothing'}`],
        }),
        // The notebook then runs with its defaults.
        severity: 'warning' as const,
      };
    });
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

interface Cell {
  readonly source: string;
  readonly isParameters: boolean;
}

/** `undefined` for a file that is not a notebook. */
function codeCells(text: string): readonly Cell[] | undefined {
  try {
    const { cells } = JSON.parse(text) as { cells: readonly Record<string, unknown>[] };
    return cells
      .filter((cell) => cell['cell_type'] === 'code')
      .map(({ source, metadata }) => ({
        source: [source].flat().join(''),
        isParameters: [(metadata as { tags?: unknown } | undefined)?.tags]
          .flat()
          .includes('parameters'),
      }));
  } catch {
    return undefined;
  }
}
