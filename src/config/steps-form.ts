import { findCallProblems } from './call-problems.ts';
import { keysMeant } from './drop-consequences.ts';
import { NO_STEPS } from './empty-pipeline.ts';
import { readExpectations } from './expect/read-expectations.ts';
import { assembleConfig, type FormSource } from './form-source.ts';
import { findMisplacedSteps } from './misplaced-steps.ts';
import {
  findBadStepNames,
  findOutputClashes,
  findStepClashes,
  type LocatedName,
} from './name-clashes.ts';
import type { PipelineConfig } from './pipeline-config.ts';
import { type PipelineDocument, valueAt } from './pipeline-document.ts';
import { pipelineSchema } from './pipeline-schema.ts';
import { throwProblems } from './problems.ts';
import { checkSchema, valueOrThrow } from './schema-problems.ts';
import { findMissingDirectories, resolveSettings } from './settings.ts';
import { REFERENCE_JOB_ARGS, stepConfig, written } from './step-config.ts';
import type { StepValue } from './step-schema.ts';

/** `steps: …`: the full form, and the plain form, in which the steps run as a chain. */
export function readStepsForm(source: FormSource): PipelineConfig {
  const { document, base, cwd } = source;
  const names = stepNames(document);
  const isList = Array.isArray(valueAt(document.value, ['steps']));
  refuseNoSteps(document);
  const checked = checkSchema(pipelineSchema, document);
  const value = valueOrThrow(checked, [
    ...findMissingDirectories(document, base),
    ...(isList ? findBadStepNames(names, document) : []),
    ...findStepClashes(names, document),
    ...names.flatMap(({ path }) => findOutputClashes(isList ? path.slice(0, 2) : path, document)),
  ]);
  const { name, steps: given, defaults, ...settings } = value;
  const steps = names.map((located, index) => ({
    located,
    value: (Array.isArray(given) ? given[index] : given[located.name]) ?? {},
  }));
  const isPlain = !steps.some(({ value }) => saysWhatComesBefore(value));
  const declaresJobArgs =
    defaults?.job_args !== undefined || steps.some(({ value }) => value.job_args !== undefined);
  const resolved = resolveSettings(settings, base);
  const configs = steps.map(({ located, value }, index) => {
    const valuePath = ['steps', isList ? index : located.name];
    const config = stepConfig({
      ...{ name: located.name, value, valuePath, document, defaults },
      environFallback: isPlain ? { LABEL_FIELD: 'label' } : {},
      jobArgsFallback: isPlain && !declaresJobArgs ? REFERENCE_JOB_ARGS : {},
    });
    const { root } = resolved;
    const expected = readExpectations(value.expect, config, { document, valuePath, root, cwd });
    const { expectations, problems } = expected;
    return {
      config: expectations.length === 0 ? config : { ...config, expectations },
      problems: [...findCallProblems(config, value, { document, valuePath }), ...problems],
    };
  });
  throwProblems(configs.flatMap(({ problems }) => problems));
  return assembleConfig(source, resolved, {
    form: isPlain ? 'plain' : 'pipeline',
    name: name === undefined ? undefined : written(document, ['name'], name),
    steps: configs.map(({ config }) => config),
    edges: [],
  });
}

/**
 * In the order written, if the value has an order; the schema reports problems with other values.
 */
function stepNames(document: PipelineDocument): LocatedName[] {
  const steps = valueAt(document.value, ['steps']);
  if (!Array.isArray(steps)) {
    return document.keys(['steps']).map((name) => ({ name, path: ['steps', name] }));
  }
  return steps.flatMap((_, index) => {
    const path = ['steps', index, 'name'];
    const name = valueAt(document.value, path);
    return typeof name === 'string' || typeof name === 'number' || typeof name === 'boolean'
      ? [{ name: written(document, path, name), path }]
      : [];
  });
}

/** Reports misplaced steps or a mistyped key as that, and only then that no steps exist. */
function refuseNoSteps(document: PipelineDocument): void {
  const steps = valueAt(document.value, ['steps']);
  const isEmpty = steps === undefined || steps === null || isEmptyCollection(steps);
  if (!isEmpty) {
    return;
  }
  // A placeholder, so that a misspelt `step:` and similar keys are also reported.
  const standIn = { ...(document.value as object), steps: { step: {} } };
  const checked = checkSchema(pipelineSchema, { ...document, value: standIn });
  const problems = checked.ok ? [] : checked.problems;
  if (steps === undefined) {
    if (keysMeant(problems).has('steps')) throwProblems(problems);
    throwProblems(findMisplacedSteps(document, problems));
  }
  throwProblems([
    {
      message: NO_STEPS,
      location: document.locate(['steps']),
      cure: 'Write at least one step: `steps: { train: { script: train.py } }`.',
    },
    ...problems,
  ]);
}

function isEmptyCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function saysWhatComesBefore(step: StepValue): boolean {
  return (
    step.input_paths !== undefined || step.inputs !== undefined || step.depends_on !== undefined
  );
}
