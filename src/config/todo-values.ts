import { quoteName } from '../text/describe-value.ts';
import { pathOfValue } from './path-of-value.ts';
import type { StepConfig } from './pipeline-config.ts';
import { describeKeyPath, type KeyPath, type PipelineDocument } from './pipeline-document.ts';
import type { Problem } from './problems.ts';

/** What `init` writes where only the user knows the value. */
export const TODO = 'TODO';

type Located = Pick<PipelineDocument, 'locate' | 'value'>;

/** Values of a step that still are `TODO`: a run with them would fail later, or pass by mistake. */
export function findTodos(step: StepConfig, document: Located): Problem[] {
  return todosOf(step).map((path) => {
    const whole = pathOfValue(path, step, document);
    return {
      message: `${describeKeyPath(whole)}: \`${TODO}\` is not a value yet`,
      location: document.locate(whole, 'value'),
      cure:
        path[0] === 'input_paths'
          ? 'Replace it by a path. Without `input_paths`, the step runs on sample data.'
          : `Replace it by the value that step ${quoteName(step.name)} needs.`,
    };
  });
}

function todosOf({ call, inputs, outputs, environVars, jobArgs }: StepConfig): KeyPath[] {
  const paths = Object.entries(inputs ?? {}).map(([name, value]) => [
    name,
    value.kind === 'path' ? value.path : '',
  ]);
  return [
    ...todosIn(call?.kind === 'cli' ? call.args : undefined, ['args']),
    ...todosIn(call?.kind === 'command' ? call.argv : undefined, ['command']),
    ...todosIn(call !== undefined && 'parameters' in call ? call.parameters : undefined, [
      'parameters',
    ]),
    ...todosIn(Object.fromEntries(paths), ['input_paths']),
    ...todosIn(outputs, ['output_paths']),
    ...todosIn(environVars, ['environ_vars']),
    ...todosIn(jobArgs, ['job_args']),
  ];
}

function todosIn(value: unknown, path: KeyPath): KeyPath[] {
  if (typeof value === 'string') return isTodo(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, one]) => todosIn(one, [...path, key]));
}

/** Also `--ratio=TODO`. */
function isTodo(text: string): boolean {
  return text.trim() === TODO || new RegExp(`^--?[\\w-]+=${TODO}$`).test(text);
}
