import { checkValue } from '../../config/check-value.ts';
import type { InputValue, PipelineConfig, StepConfig } from '../../config/pipeline-config.ts';
import { findScript } from '../../config/script-search.ts';
import { inputPathsSchema, outputPathsSchema } from '../../config/step-schema.ts';
import { scriptPipeline } from '../../scripts/script-pipeline.ts';
import { analyseScripts } from '../specs/analyse-script.ts';
import { jobArgument, type KeyValues } from '../specs/key-value.ts';
import type { SpecPart } from '../specs/spec-draft.ts';
import { specsDirs } from '../specs/spec-places.ts';
import type { Terminal } from '../terminal.ts';
import { type GivenValue, type NamedAnalysis, valuesByScript } from './given-values.ts';
import { givenOptions, type MainOptions } from './main-options.ts';
import { type SpecifiedScript, specifiedScript, specNote, withSpec } from './script-spec.ts';

/** Scripts given by name, as a pipeline with the values of specs and options. */
export interface ScriptsToTest {
  readonly config: PipelineConfig;
  /** Which specs are used, one line each. */
  readonly notes: readonly string[];
}

/**
 * The pipeline of one script, or of a producer and a consumer. Options take precedence over saved
 * specs; sample data fills the rest.
 * @throws UserError for a name that no script uses, and for an invalid spec
 */
export async function scriptsToTest(
  given: readonly string[],
  options: MainOptions,
  terminal: Terminal,
): Promise<ScriptsToTest> {
  const { cwd } = terminal;
  const scripts = await specifiedScripts(given, options, cwd);
  const config = scriptPipeline(scripts, cwd);
  const wanted = givenValues(options);
  const analyses = wanted.length === 0 ? [] : await analysed(config, options, terminal);
  const values = valuesByScript(wanted, analyses);
  const steps = config.steps.map((step, index) => {
    const declared = withSpec(step, scripts[index]?.spec);
    const sampled = options.sample === undefined ? declared : onSample(declared);
    return withValues(sampled, values.get(step.name) ?? []);
  });
  return {
    config: { ...config, steps, language: 'options', givenOptions: givenOptions(options) },
    notes: scripts.flatMap(specNote),
  };
}

/** @throws UserError for an invalid spec */
export function specifiedScripts(
  given: readonly string[],
  options: Pick<MainOptions, 'spec' | 'specsDir' | 'workspaceDir'>,
  cwd: string,
): Promise<SpecifiedScript[]> {
  const directories = options.spec ? specsDirs(options, cwd) : [];
  return Promise.all(given.map((one) => specifiedScript(one, directories, cwd)));
}

function givenValues({ input, output, env, jobArg }: MainOptions): readonly GivenValue[] {
  checkValue(inputPathsSchema, input ?? {}, '--input');
  checkValue(outputPathsSchema, output ?? {}, '--output');
  const values = (part: SpecPart, given: KeyValues = {}) =>
    Object.entries(given).map(([name, text]) => ({ part, name, text }));
  return [
    ...values('input_paths', input),
    ...values('output_paths', output),
    ...values('environ_vars', env),
    ...values('job_args', jobArg),
  ];
}

/** Only scripts that are found and can be read; the run reports the others. */
async function analysed(
  config: PipelineConfig,
  { python }: MainOptions,
  terminal: Terminal,
): Promise<readonly NamedAnalysis[]> {
  const files = config.steps.map((step) => findScript(config, step, { cwd: terminal.cwd }));
  const analyses = await analyseScripts(
    files.flatMap((one) => (one.found ? [one.path] : [])),
    python,
    terminal,
  );
  return config.steps.map(({ name }, index) => {
    const file = files[index];
    const analysis = file?.found ? analyses.get(file.path) : undefined;
    const isReadable = analysis?.problem === null && analysis.main !== null;
    return isReadable ? { name, analysis } : { name };
  });
}

/** Sample data instead of the inputs of the spec. */
function onSample(step: StepConfig): StepConfig {
  if (step.inputs === undefined) return step;
  const names = Object.keys(step.inputs);
  const sample: InputValue = { kind: 'sample' };
  return { ...step, inputs: Object.fromEntries(names.map((name) => [name, sample])) };
}

function withValues(step: StepConfig, values: readonly GivenValue[]): StepConfig {
  const of = (part: SpecPart) => values.filter((one) => one.part === part);
  const inputs = of('input_paths').map(({ name, text }): [string, InputValue] => [
    name,
    { kind: 'path', path: text },
  ]);
  const outputs = of('output_paths').map(({ name, text }) => [name, text]);
  const jobArgs = of('job_args').map(({ name, text }) => [name, jobArgument(text)]);
  const variables = of('environ_vars').map(({ name, text }) => [name, text]);
  return {
    ...step,
    ...(inputs.length === 0 ? {} : { inputs: { ...step.inputs, ...Object.fromEntries(inputs) } }),
    ...(outputs.length === 0
      ? {}
      : { outputs: { ...step.outputs, ...Object.fromEntries(outputs) } }),
    environVars: { ...step.environVars, ...Object.fromEntries(variables) },
    jobArgs:
      jobArgs.length === 0 ? step.jobArgs : { ...step.jobArgs, ...Object.fromEntries(jobArgs) },
  };
}
