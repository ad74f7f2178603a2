import { type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { wrongParameterValue } from '../parameter-value.ts';
import { listAt } from './definition.ts';

/** The types of the parameters of a definition by name. */
export function parameterTypes(document: PipelineDocument): Map<string, string | undefined> {
  return new Map(
    listAt(valueAt(document.value, ['Parameters'])).map(({ Name, Type }) => [
      `${Name}`,
      typeof Type === 'string' ? Type : undefined,
    ]),
  );
}

/** Default values that are not of the type of their parameter. */
export function defaultProblems(document: PipelineDocument): Problem[] {
  const declared = valueAt(document.value, ['Parameters']);
  return (Array.isArray(declared) ? declared : []).flatMap((one, index) => {
    const { Name, Type, DefaultValue } = (one ?? {}) as Record<string, unknown>;
    if (DefaultValue === undefined || typeof Type !== 'string') return [];
    const problem = wrongParameterValue(DefaultValue, Type);
    if (problem === undefined) return [];
    return [
      {
        message: `the default value of the parameter \`${Name}\` ${problem}`,
        location: document.locate(['Parameters', index, 'DefaultValue'], 'value'),
        cure: 'Correct the value or the type.',
      },
    ];
  });
}
