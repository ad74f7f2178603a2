import { checkValue } from '../../config/check-value.ts';
import type { InputValue, PipelineConfig, StepConfig } from '../../config/pipeline-config.ts';
import type { KeyPath } from '../../config/pipeline-document.ts';
import { throwProblems } from '../../config/problems.ts';
import { findScript } from '../../config/script-search.ts';
import { inputPathsSchema, outputPathsSchema } from '../../config/step-schema.ts';
import { findTodos } from '../../config/todo-values.ts';
import { sampleInstead } from '../../pipeline/sample-instead.ts';
import { findStep } from '../../scripts/find-step.ts';
import { scriptPipeline } from '../../scripts/script-pipeline.ts';
import { analyseScripts } from '../specs/analyse-script.ts';
import { jobArgument, type KeyValues } from '../specs/key-value.ts';
import { specsDirs } from '../specs/spec-directories.ts';
import type { SpecPart } from '../specs/spec-draft.ts';
import type { Terminal } from '../terminal.ts';
import { declaredPipeline, rebased } from './declared-pipeline.ts';
import { checkArguments, withCall } from './given-call.ts';
import { type GivenValue, type NamedAnalysis, valuesByScript } from './given-values.ts';
import { givenOptions, type MainOptions, type SpecUse } from './main-options.ts';
import { type SpecifiedScript, specifiedScript, specNote } from './script-spec.ts';
import { unfedNotes } from './unfed-notes.ts';

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
  const called = new Map(scripts.map((one) => [one.name, one]));
  const declared = declaredPipeline(scriptPipeline(scripts, cwd), called);
  const config = withCall(declared.config, options);
  const wanted = givenValues(options);
  const analyses = wanted.length === 0 ? [] : await analysed(config, called, options, terminal);
  const values = valuesByScript(wanted, analyses);
  const steps = config.steps.map((step) => {
    const sampled = options.sample === undefined ? step : onSample(step, config.steps);
    return withValues(sampled, values.get(step.name) ?? [], (written) =>
      rebased(written, cwd, config.root),
    );
  });
  checkSteps(steps, config, options);
  return {
    config: { ...config, steps, language: 'options', givenOptions: givenOptions(options) },
    notes: [
      ...scripts.flatMap(specNote),
      ...unfedNotes(
        declared.unfed.filter(({ step, input }) => !isGiven(values.get(step), input)),
        options,
      ),
    ],
  };
}

/** @throws UserError for a value that is still `TODO`, and for an unknown placeholder in an option */
function checkSteps(
  steps: readonly StepConfig[],
  { locate }: PipelineConfig,
  { arg }: MainOptions,
): void {
  const located = { value: undefined, locate: (key: KeyPath) => locate(key) };
  throwProblems(steps.flatMap((step) => findTodos(step, located)));
  if (arg !== undefined) checkArguments(steps);
}

function isGiven(values: readonly GivenValue[] | undefined, input: string): boolean {
  return values?.some(({ part, name }) => part === 'input_paths' && name === input) ?? false;
}

/** @throws UserError for an invalid spec, and if several steps run a script */
export function specifiedScripts(
  given: readonly string[],
  options: SpecUse & { readonly workspaceDir: string },
  cwd: string,
): Promise<SpecifiedScript[]> {
  const { spec, pipeline } = options;
  const directories = spec ? specsDirs(options, cwd) : [];
  return Promise.all(
    given.map(async (one) =>
      specifiedScript(one, {
        specsDirs: directories,
        cwd,
        declared:
          spec || pipeline !== undefined ? await findStep(one, { cwd, pipeline }) : undefined,
      }),
    ),
  );
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
  called: ReadonlyMap<string, SpecifiedScript>,
  { python }: MainOptions,
  terminal: Terminal,
): Promise<readonly NamedAnalysis[]> {
  const files = config.steps.map((step) => findScript(config, step, { cwd: terminal.cwd }));
  const analyses = await analyseScripts(
    files.flatMap((one) => (one.found ? [one.path] : [])),
    python,
    terminal,
  );
  return config.steps.map(({ name, call, inputs = {}, outputs = {} }, index) => {
    if (call !== undefined && called.get(name)?.declared?.step.call !== undefined) {
      const names = { input_paths: Object.keys(inputs), output_paths: Object.keys(outputs) };
      return { name, declared: names };
    }
    const file = files[index];
    const analysis = file?.found ? analyses.get(file.path) : undefined;
    // The names of another contract are those that its step declares.
    const isReadable = call === undefined && analysis?.problem === null && analysis.main !== null;
    return isReadable ? { name, analysis } : { name };
  });
}

/** Sample data instead of the inputs of the spec. */
function onSample(step: StepConfig, all: readonly StepConfig[]): StepConfig {
  if (step.inputs === undefined) return step;
  const inputs = Object.entries(step.inputs).map(([name, value]) => [
    name,
    sampleInstead(value, all),
  ]);
  return { ...step, inputs: Object.fromEntries(inputs) };
}

function withValues(
  step: StepConfig,
  values: readonly GivenValue[],
  rebase: (written: string) => string,
): StepConfig {
  const of = (part: SpecPart) => values.filter((one) => one.part === part);
  const inputs = of('input_paths').map(({ name, text }): [string, InputValue] => [
    name,
    { kind: 'path', path: rebase(text) },
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
