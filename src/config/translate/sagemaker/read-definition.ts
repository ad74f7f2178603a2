import { listNames, quoteName } from '../../../text/describe-value.ts';
import { UserError } from '../../../text/errors.ts';
import { didYouMean } from '../../../text/nearest-name.ts';
import { type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import type { TranslateContext, TranslatedStep, Translation } from '../translation.ts';
import { allSteps, type LocatedStep, listAt, VERSION } from './definition.ts';
import { stepShapeProblems, topShapeProblems } from './definition-shape.ts';
import type { Scope } from './expression.ts';
import { defaultProblems, parameterTypes } from './parameters.ts';
import { findNameProblems, predecessors } from './predecessors.ts';
import { processingStep, type StepDraft } from './processing-step.ts';
import { knownTypes, RUNNABLE, skipReason } from './skip-reasons.ts';
import type { StepContext } from './step-context.ts';
import { trainingStep } from './training-step.ts';

/** What `pipeline.definition()` of the SageMaker SDK returns. */
export function readDefinition(document: PipelineDocument, context: TranslateContext): Translation {
  const version = valueAt(document.value, ['Version']);
  if (version !== VERSION) {
    throw new UserError(`the definition has version ${quoteName(`${version}`)}`, {
      location: document.locate(['Version'], 'value'),
      cure: `Only version ${VERSION} of SageMaker definitions is supported.`,
    });
  }
  const parameters = {
    types: parameterTypes(document),
    isOther: (name: string) => name.startsWith('Execution.'),
    otherType: 'String',
  };
  const shape = topShapeProblems(document);
  if (shape.length > 0) return { kind: KIND, steps: [], problems: shape, parameters };
  const located = allSteps(valueAt(document.value, ['Steps']), ['Steps']);
  const problems: Problem[] = [
    ...located.flatMap((one) => findTypeProblem(one, document)),
    ...findNameProblems(located, document),
  ];
  if (problems.length === 0) {
    problems.push(
      ...located.flatMap((one) => stepShapeProblems(one, document, context.given(one.step.Name))),
    );
  }
  problems.push(...defaultProblems(document));
  if (problems.length > 0) return { kind: KIND, steps: [], problems, parameters };
  const known = new Set(located.map(({ step }) => step.Name));
  const scope = scopeOf(document, context);
  const steps = located.map((one): TranslatedStep => {
    const step: StepContext = { located: one, scope, document, context, problems, known };
    const { value, origins } = draftOf(step);
    const before = predecessors(one, known);
    return {
      name: one.step.Name,
      path: one.path,
      value: { ...value, ...(before.length === 0 ? {} : { depends_on: before }) },
      origins,
    };
  });
  return { kind: KIND, steps, problems, parameters };
}

const KIND = 'SageMaker definition';

function findTypeProblem({ step, path }: LocatedStep, document: PipelineDocument): Problem[] {
  if (typeof step?.Name !== 'string' || typeof step.Type !== 'string') {
    return [
      {
        message: 'a step of the definition has no `Name` and `Type`',
        location: document.locate(path),
        cure: 'Write the definition with `pipeline.definition()`.',
      },
    ];
  }
  const isKnown =
    RUNNABLE.some((type) => type === step.Type) || skipReason(step.Type) !== undefined;
  if (isKnown) return [];
  return [
    {
      message: `step ${quoteName(step.Name)} has the unknown type ${quoteName(step.Type)}`,
      location: document.locate([...path, 'Type'], 'value'),
      cure: didYouMean(step.Type, knownTypes()) ?? `Known types: ${listNames(knownTypes())}.`,
    },
  ];
}

function scopeOf(document: PipelineDocument, { parameters }: TranslateContext): Scope {
  const declared = listAt(valueAt(document.value, ['Parameters']));
  return {
    pipeline: 'pipeline',
    parameters: new Map([
      ...declared.map((one): [string, unknown] => [`${one['Name']}`, one['DefaultValue']]),
      ...Object.entries(parameters),
    ]),
  };
}

function draftOf(step: StepContext): StepDraft {
  const { Type } = step.located.step;
  if (Type === 'Processing') return processingStep(step);
  if (Type === 'Training') return trainingStep(step);
  const output_paths = outputsOfSkipped(step);
  return {
    value: { skip: skipReason(Type), ...(output_paths === undefined ? {} : { output_paths }) },
    origins: {},
  };
}

/** The properties that other steps use as inputs: data that exists before a run. */
function outputsOfSkipped({ located }: StepContext): Record<string, string> | undefined {
  switch (located.step.Type) {
    case 'Transform':
      return { TransformOutput: `${located.step.Name}/TransformOutput/` };
    case 'Tuning':
      return { model: `${located.step.Name}/model/` };
    default:
      return undefined;
  }
}
