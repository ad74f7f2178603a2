import type { InputValue, PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import type { RunReport, StepReport } from '../report.ts';

/** What is known of the steps of a pipeline each by itself, after the pipeline has been run. */
export interface StepsAlone {
  /** Of steps that passed, or that nothing fed: what they did in the pipeline answers for them. */
  readonly known: readonly StepReport[];
  /** The others, as a pipeline in which sample data takes the place of what fed them. */
  readonly rest: PipelineConfig | undefined;
}

/**
 * Whether a script works is asked a second time only where the pipeline leaves it open: a step that
 * did not pass there may have failed by what it was fed, and one that passed needs no sample data.
 */
export function stepsAlone(config: PipelineConfig, report: RunReport): StepsAlone {
  const fedInputs = inputsByConsumer(report);
  const tested = report.steps.filter(({ status }) => status !== 'skipped');
  const known = tested.filter(
    ({ name, status }) =>
      status === 'passed' ||
      (!fedInputs.has(name) && status !== 'blocked' && status !== 'cancelled'),
  );
  const settled = new Set(known.map(({ name }) => name));
  const open = new Set(tested.map(({ name }) => name).filter((name) => !settled.has(name)));
  if (open.size === 0) return { known, rest: undefined };
  // What has no script stays: its data were there before the run.
  const without = new Set(
    report.steps.filter(({ status }) => status === 'skipped').map(({ name }) => name),
  );
  return {
    known,
    rest: {
      ...config,
      form: 'independent',
      edges: config.edges.filter(({ from, to }) => without.has(from) && open.has(to)),
      steps: config.steps
        .filter(({ name }) => open.has(name) || without.has(name))
        .map((step) => ({
          // In the plain form every step has a script: that of its name, where it says none.
          ...(config.form === 'plain' ? { script: step.name } : {}),
          ...alone(step, fedInputs.get(step.name) ?? NOTHING, without),
        })),
    },
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function inputsByConsumer({ flows }: RunReport): ReadonlyMap<string, ReadonlySet<string>> {
  const inputs = new Map<string, Set<string>>();
  for (const { consumer, connections } of flows) {
    const fed = inputs.get(consumer) ?? new Set();
    for (const { input } of connections) fed.add(input);
    inputs.set(consumer, fed);
  }
  return inputs;
}

function alone(
  step: StepConfig,
  fed: ReadonlySet<string>,
  without: ReadonlySet<string>,
): StepConfig {
  const sampled = [...fed].map((name): [string, InputValue] => [name, { kind: 'sample' }]);
  return {
    ...step,
    dependsOn: step.dependsOn.filter((name) => without.has(name)),
    // A step that says nothing of its inputs gets sample data for all that its script reads.
    inputs:
      step.inputs === undefined ? undefined : { ...step.inputs, ...Object.fromEntries(sampled) },
  };
}
