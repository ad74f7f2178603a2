import path from 'node:path';
import process from 'node:process';
import type { StepConfig } from '../config/pipeline-config.ts';
import { findScript } from '../config/script-search.ts';
import { scriptPipeline } from '../scripts/script-pipeline.ts';
import { escapeText } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { type DagConfig, flowsBetween, readDagConfig, specOfStep } from './dag-steps.ts';
import { type MainParams, mainParamsOf } from './main-params.ts';
import { matchStepToSpec } from './match-step-to-spec.ts';
import { PipelineDAG } from './pipeline-dag.ts';
import { PipelineTestingSpec } from './pipeline-testing-spec.ts';
import { ScriptExecutionSpec, type ScriptExecutionSpecFields } from './script-execution-spec.ts';
import { findSpecFile, savedSpecNames } from './spec-files.ts';
import { requireName } from './spec-names.ts';

/** The result of `validateSpec`. */
export interface SpecValidation {
  /** `true` if there are no errors. */
  readonly valid: boolean;
  /** The errors, one line each. */
  readonly errors: readonly string[];
}

/** Creates specs from DAGs, and saves them in `.specs` in a workspace. */
export class PipelineTestingSpecBuilder {
  /** As given. */
  readonly workspaceDir: string;
  /** Absolute path of the directory of the saved specs. */
  readonly specsDir: string;
  /** Absolute base directory of relative paths and of the script search. */
  readonly projectRoot: string;

  /**
   * The constructor reads and creates no files.
   * @param workspaceDir relative to the project root
   * @param options.projectRoot default: the working directory when the object is created
   * @param options.specsDir directory of the saved specs, relative to the project root; default, as
   * in the reference: `.specs` in the workspace
   */
  constructor(
    workspaceDir: string,
    options: { readonly projectRoot?: string; readonly specsDir?: string } = {},
  ) {
    this.workspaceDir = workspaceDir;
    this.projectRoot = path.resolve(options.projectRoot ?? process.cwd());
    this.specsDir = path.resolve(
      this.projectRoot,
      options.specsDir ?? path.join(workspaceDir, '.specs'),
    );
  }

  /**
   * One spec for each step, with only the values that the step declares. Nothing is saved.
   * @throws UserError if the value is not a pipeline
   */
  createScriptSpecsFromDag(dagConfig: DagConfig): ScriptExecutionSpec[] {
    return readDagConfig(dagConfig, this.#directories()).steps.map(specOfStep);
  }

  /**
   * A pipeline spec of these steps and their data flows. Nothing is saved.
   * @throws UserError if the value is not a pipeline
   */
  createPipelineSpecFromDag(pipelineName: string, dagConfig: DagConfig): PipelineTestingSpec {
    const config = readDagConfig(dagConfig, this.#directories());
    return new PipelineTestingSpec({
      pipelineName,
      scriptSpecs: config.steps.map(specOfStep),
      dataFlowSpecs: flowsBetween(config),
    });
  }

  /** The arguments of `main` for a spec. */
  getScriptMainParams(spec: ScriptExecutionSpec): MainParams {
    return mainParamsOf(spec);
  }

  /**
   * A spec is valid if it has at least one input and one output with a path, and its script exists.
   */
  validateSpec(spec: ScriptExecutionSpec): SpecValidation {
    const errors = [...incompleteness(spec), ...this.#missingScript(spec)];
    return { valid: errors.length === 0, errors };
  }

  /**
   * Creates the pipeline of a DAG. Saved specs take precedence over defaults. Defaults are saved,
   * so that the user can complete them.
   * @param options.validate default true
   * @throws UserError with all incomplete specs, unless `validate` is false
   */
  async buildFromDag(
    dag: DagConfig,
    options: { readonly validate?: boolean; readonly pipelineName?: string } = {},
  ): Promise<PipelineTestingSpec> {
    const { config, graph } = this.#readGraph(dag);
    const specs: [string, ScriptExecutionSpec][] = [];
    for (const step of config.steps) specs.push([step.name, await this.#savedOrDefault(step)]);
    if (options.validate ?? true) {
      const errors = specs.flatMap(([, spec]) => incompleteness(spec));
      if (errors.length > 0) {
        throw new UserError(errors.join('\n'), {
          cure: `Add the missing values in ${escapeText(this.specsDir)}.`,
        });
      }
    }
    return new PipelineTestingSpec({
      ...(options.pipelineName === undefined ? {} : { pipelineName: options.pipelineName }),
      dag: graph,
      scriptSpecs: Object.fromEntries(specs),
      testWorkspaceRoot: this.workspaceDir,
    });
  }

  /**
   * Saves a spec in `specsDir`.
   * @returns the path of the file
   */
  saveScriptSpec(spec: ScriptExecutionSpec): Promise<string> {
    return spec.saveToFile(this.specsDir);
  }

  /**
   * Changes the given fields of a saved spec, or of the default if no spec is saved, and saves the
   * result.
   * @param nodeName name of the step
   */
  async updateScriptSpec(
    nodeName: string,
    fields: Partial<ScriptExecutionSpecFields>,
  ): Promise<ScriptExecutionSpec> {
    requireName(nodeName, 'the name of a step');
    const before = (await this.getScriptSpecByName(nodeName)) ?? this.#default(nodeName, nodeName);
    const after = before.with(fields);
    await this.saveScriptSpec(after);
    return after;
  }

  /** The names of the saved specs, sorted. */
  listSavedSpecs(): string[] {
    return savedSpecNames(this.specsDir);
  }

  /**
   * The saved spec of a script or a step; `undefined` if it does not exist.
   * @throws UserError with file and line if the spec is invalid, or if the script has several specs
   */
  async getScriptSpecByName(name: string): Promise<ScriptExecutionSpec | undefined> {
    requireName(name, 'the name of a script');
    const file = await findSpecFile(name, this.specsDir);
    return file === undefined ? undefined : ScriptExecutionSpec.loadFromFile(name, this.specsDir);
  }

  /**
   * Finds the spec for a step: an exact match, then a match that ignores letter case, `-` and `_`,
   * then a match of more than half of the words.
   * @param availableSpecs default: the saved specs
   * @returns `null` if no spec matches
   */
  matchStepToSpec(stepName: string, availableSpecs?: readonly string[]): string | null {
    return matchStepToSpec(stepName, availableSpecs ?? this.listSavedSpecs());
  }

  #directories() {
    return { root: this.projectRoot, specsDir: this.specsDir };
  }

  #readGraph(dag: DagConfig) {
    const config = readDagConfig(dag, this.#directories());
    const flows = flowsBetween(config).map(({ fromStep, toStep }) => [fromStep, toStep] as const);
    const names = config.steps.map(({ name }) => name);
    const graph = dag instanceof PipelineDAG ? dag : new PipelineDAG(names, flows);
    graph.topologicalSort();
    return { config, graph };
  }

  async #savedOrDefault(step: StepConfig): Promise<ScriptExecutionSpec> {
    const saved = await this.getScriptSpecByName(step.name);
    if (saved !== undefined) return saved;
    const said = specOfStep(step);
    const spec = said.with(emptyFieldsOf(said, this.#default(said.scriptName, step.name)));
    await this.saveScriptSpec(spec);
    return spec;
  }

  #default(scriptName: string, stepName: string): ScriptExecutionSpec {
    return ScriptExecutionSpec.createDefault(scriptName, stepName, this.workspaceDir);
  }

  #missingScript({ scriptName, scriptPath }: ScriptExecutionSpec): string[] {
    const named = scriptPath ?? scriptName;
    const config = scriptPipeline([named], this.projectRoot);
    const [step] = config.steps;
    if (step === undefined) return [];
    const found = findScript(config, step, { cwd: this.projectRoot });
    return found.found ? [] : [`Script not found: ${escapeText(named, 200)}`];
  }
}

function incompleteness({ stepName, inputPaths, outputPaths }: ScriptExecutionSpec): string[] {
  const prefix = `Incomplete ScriptExecutionSpec for node: ${escapeText(stepName, 200)}`;
  return [
    ...(hasPath(inputPaths) ? [] : [`${prefix}: input_paths has no path`]),
    ...(hasPath(outputPaths) ? [] : [`${prefix}: output_paths has no path`]),
  ];
}

function hasPath(paths: Readonly<Record<string, string>>): boolean {
  return Object.values(paths).some((one) => one.trim() !== '');
}

/** Defaults for the empty values of a step. */
function emptyFieldsOf(
  said: ScriptExecutionSpec,
  defaults: ScriptExecutionSpec,
): Partial<ScriptExecutionSpecFields> {
  const isEmpty = (value: object | null) => value !== null && Object.keys(value).length === 0;
  return {
    ...(isEmpty(said.inputPaths) ? { inputPaths: defaults.inputPaths } : {}),
    ...(isEmpty(said.outputPaths) ? { outputPaths: defaults.outputPaths } : {}),
    ...(isEmpty(said.environVars) ? { environVars: defaults.environVars } : {}),
    ...(isEmpty(said.jobArgs) ? { jobArgs: defaults.jobArgs } : {}),
  };
}
