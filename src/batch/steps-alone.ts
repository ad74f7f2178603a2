import type { InputValue, PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { sampleInstead } from '../pipeline/sample-instead.ts';
import {
  type DataFlowReport,
  hasPassed,
  type RunReport,
  type StepReport,
} from '../report/report.ts';

/**
 * The results of the steps of a pipeline without the data of other steps, after the pipeline has
 * run.
 */
export interface StepsAlone {
  /** Steps that passed, or that no step feeds: their result in the pipeline is sufficient. */
  readonly known: readonly StepReport[];
  /** The other steps, as a pipeline that replaces their incoming data flows with sample data. */
  readonly rest: PipelineConfig | undefined;
}

/**
 * A script runs a second time only if the pipeline run is not conclusive: a step that failed there
 * may have failed because of its input data. A step that passed does not need a second run.
 */
export function stepsAlone(config: PipelineConfig, report: RunReport): StepsAlone {
  const fedInputs = inputsByConsumer(report);
  const tested = report.steps.filter(({ status }) => status !== 'skipped');
  const known = tested.filter(
    ({ name, status }) =>
      hasPassed(status) || (!fedInputs.has(name) && status !== 'blocked' && status !== 'cancelled'),
  );
  const settled = new Set(known.map(({ name }) => name));
  const open = new Set(tested.map(({ name }) => name).filter((name) => !settled.has(name)));
  if (open.size === 0) return { known, rest: undefined };
  // Steps without a script stay: their data exists before the run.
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
          // In the plain form, every step has a script. The default is the script with the name of
          // the step.
          ...(config.form === 'plain' ? { script: step.name } : {}),
          ...alone(config, step, fedInputs.get(step.name) ?? NOTHING, without),
        })),
    },
  };
}

/**
 * A data flow without the steps before it: the producer runs on sample data, and the consumer on the
 * outputs of the producer. Used if a failure elsewhere kept the two from running in the pipeline.
 */
export function pairAlone(
  config: PipelineConfig,
  { flows }: RunReport,
  { producer, consumer }: Pick<DataFlowReport, 'producer' | 'consumer'>,
): PipelineConfig {
  const fedBy = (step: string, counts: (from: string) => boolean) =>
    new Set(
      flows
        .filter((flow) => flow.consumer === step && counts(flow.producer))
        .flatMap(({ connections }) => connections.map(({ input }) => input)),
    );
  const handed = fedBy(consumer, (from) => from === producer);
  const others = fedBy(consumer, (from) => from !== producer);
  const sampled = new Map([
    [producer, fedBy(producer, () => true)],
    [consumer, new Set([...others].filter((input) => !handed.has(input)))],
  ]);
  const pair = new Set([producer, consumer]);
  return {
    ...config,
    edges: config.edges.filter(({ from, to }) => pair.has(from) && pair.has(to)),
    steps: config.steps
      .filter(({ name }) => pair.has(name))
      .map((step) => ({
        ...alone(config, step, sampled.get(step.name) ?? NOTHING, pair),
        // What other steps feed is sampled, as for a script that runs by its name.
        restFromCode: step.inputs === undefined,
      })),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function inputsByConsumer({ flows }: RunReport): ReadonlyMap<string, ReadonlySet<string>> {
  const inputs = new Map<string, Set<string>>();
  for (const { consumer, connections } of flows) {
    if (connections.length === 0) continue;
    const fed = inputs.get(consumer) ?? new Set();
    for (const { input } of connections) fed.add(input);
    inputs.set(consumer, fed);
  }
  return inputs;
}

function alone(
  { steps }: PipelineConfig,
  step: StepConfig,
  fed: ReadonlySet<string>,
  without: ReadonlySet<string>,
): StepConfig {
  const sampled = [...fed].map((name): [string, InputValue] => [
    name,
    sampleInstead(step.inputs?.[name], steps),
  ]);
  // What is expected of the outputs does not hold for sample data.
  const { expectations: _expectations, ...kept } = step;
  return {
    ...kept,
    dependsOn: step.dependsOn.filter((name) => without.has(name)),
    // A step without declared inputs gets sample data for all inputs that its script reads.
    inputs:
      step.inputs === undefined ? undefined : { ...step.inputs, ...Object.fromEntries(sampled) },
  };
}
