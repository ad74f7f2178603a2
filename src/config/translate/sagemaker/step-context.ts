import type { KeyPath, PipelineDocument } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import type { TranslateContext } from '../translation.ts';
import type { LocatedStep } from './definition.ts';
import type { OutputProperty, Scope } from './expression.ts';
import { resolve } from './expression.ts';

/** What the translation of one step of a definition uses and collects. */
export interface StepContext {
  readonly located: LocatedStep;
  readonly scope: Scope;
  readonly document: PipelineDocument;
  readonly context: TranslateContext;
  readonly problems: Problem[];
  /** The steps that run here or are skipped, by name: other names cannot be referred to. */
  readonly known: ReadonlySet<string>;
}

/** A problem at a path in the step, with the lines that mend it. */
export function addProblem(
  { located, document, problems }: StepContext,
  path: KeyPath,
  message: string,
  cure: string,
): void {
  problems.push({
    message: `step \`${located.step.Name}\`: ${message}`,
    location: document.locate([...located.path, ...path], 'value'),
    cure,
  });
}

/** The lines of a pipeline file that give what a definition lacks. */
export function besideCure({ located, context }: StepContext, keys: string): string {
  const file = context.file.split('/').at(-1);
  return `Write it into a pipeline file: \`from: ${file}\` and \`steps: { ${located.step.Name}: { ${keys} } }\`.`;
}

/** The text of an expression, or `undefined` after adding a problem. */
export function textOf(
  value: unknown,
  path: KeyPath,
  step: StepContext,
  keys: string,
): string | undefined {
  const found = resolve(value, step.scope);
  if (found.kind === 'text') return found.text;
  if (found.kind === 'output') {
    addProblem(
      step,
      path,
      `the path of the output \`${found.of.output}\` of step \`${found.of.step}\` is used as text`,
      besideCure(step, keys),
    );
    return undefined;
  }
  addProblem(
    step,
    path,
    found.reason,
    found.mendsDefinition
      ? found.cure
      : found.cure.includes('`parameters')
        ? `${found.cure}, in a pipeline file with \`from\`.`
        : besideCure(step, keys),
  );
  return undefined;
}

/** An input of the steps form: a flow from another step, or a path. */
export function inputValue(
  value: unknown,
  path: KeyPath,
  step: StepContext,
  input: string,
): unknown {
  const found = resolve(value, step.scope);
  if (found.kind === 'output') {
    if (!step.known.has(found.of.step)) {
      addProblem(
        step,
        path,
        `input \`${input}\` refers to step \`${found.of.step}\`, which the definition does not have`,
        besideCure(step, `input_paths: { ${input}: path }`),
      );
    }
    return flow(found.of);
  }
  return textOf(value, path, step, `input_paths: { ${input}: path }`);
}

function flow({ step, output, below, archive }: OutputProperty): Record<string, string> {
  return {
    from: `${step}.${output}${below === undefined ? '' : `/${below}`}`,
    ...(archive === undefined || below !== undefined ? {} : { archive }),
  };
}

/** A brace in an argument is not a placeholder. */
export function literal(argument: string): string {
  return argument.replaceAll('{', '{{').replaceAll('}', '}}');
}
