import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { isEmptyPipeline } from '../config/empty-pipeline.ts';
import { pipelineFromValue } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { toMemoryLimit } from '../config/run-settings.ts';
import { findScript, listScripts } from '../config/script-search.ts';
import { generateSampleData } from '../data/sample-data.ts';
import type { SampleData } from '../data/sample-format.ts';
import type { RunListener } from '../report/events.ts';
import type { RunReport } from '../report/report.ts';
import { runPipeline } from '../run.ts';
import { scriptPipeline } from '../scripts/script-pipeline.ts';
import type { MainParams } from '../specs/main-params.ts';
import type { PipelineDefinition } from '../specs/pipeline-definition.ts';
import type { PipelineTestingSpec } from '../specs/pipeline-testing-spec.ts';
import { PipelineTestingSpecBuilder } from '../specs/pipeline-testing-spec-builder.ts';
import type { ScriptExecutionSpec } from '../specs/script-execution-spec.ts';
import { pairPipeline, singlePipeline, wholePipeline } from '../specs/spec-pipelines.ts';
import { UserError } from '../text/errors.ts';
import { removeStepDirectory } from '../workspace/marker.ts';
import { DataCompatibilityResult } from './data-compatibility-result.ts';
import { emptyFlowResult } from './empty-flow-result.ts';
import { logEvent } from './logger.ts';
import { PipelineFlowResult } from './pipeline-flow-result.ts';
import { checkTesterOptions, type RuntimeTesterOptions } from './runtime-tester-options.ts';
import { RuntimeTestingConfiguration } from './runtime-testing-configuration.ts';
import { ScriptNotFoundError } from './script-errors.ts';
import { ScriptTestResult } from './script-test-result.ts';
import { setUpTestEnvironment, type TestEnvironment } from './test-environment.ts';
import { inTurn } from './workspace-queue.ts';

/** Columns, or the path of a file or directory, relative to the project root. */
export type GivenSampleData = SampleData | string;

/**
 * Tests scripts, data flows and pipelines by running them.
 *
 * A failed script is a result, not an exception. Invalid arguments throw a `UserError`. Parallel
 * calls are safe: calls that use the same workspace wait for each other.
 */
export class RuntimeTester {
  /** The configuration of the tester. */
  readonly config: RuntimeTestingConfiguration;
  /** Absolute. */
  readonly projectRoot: string;
  readonly #options: RuntimeTesterOptions;

  /**
   * @param workspace directory for the files of the runs, created when the first run starts; or a
   * configuration
   * @throws UserError for a workspace or options of the wrong type
   */
  constructor(workspace: string | RuntimeTestingConfiguration, options: RuntimeTesterOptions = {}) {
    this.config =
      workspace instanceof RuntimeTestingConfiguration
        ? workspace
        : new RuntimeTestingConfiguration({ workspaceDir: workspace });
    checkTesterOptions(options);
    this.projectRoot = path.resolve(options.projectRoot ?? process.cwd());
    this.#options = options;
  }

  /** Creates and saves specs in `.specs` in the workspace, for the scripts of this project. */
  get builder(): PipelineTestingSpecBuilder {
    return new PipelineTestingSpecBuilder(this.workspaceDir, { projectRoot: this.projectRoot });
  }

  /** As given. */
  get workspaceDir(): string {
    return this.config.workspaceDir;
  }

  /**
   * Runs one script by name. The logical names are read from its code, and sample data is created
   * for the inputs. The findings of the result list the assumptions.
   * @param scriptName with or without `.py`, or a path
   * @param sampleData instead of the usual table
   */
  async testScript(scriptName: string, sampleData?: GivenSampleData): Promise<ScriptTestResult> {
    this.#requirePhase('testIndividualScripts', 'testScript');
    return this.#script(scriptPipeline([scriptName], this.projectRoot), sampleData);
  }

  /**
   * Runs one script with its spec. If a declared input does not exist, the script fails and the
   * message names the input. Outputs are written to the workspace, never to the paths in the spec.
   * @param mainParams each given parameter replaces that of the spec
   */
  async testScriptWithSpec(
    spec: ScriptExecutionSpec,
    mainParams?: Partial<MainParams>,
  ): Promise<ScriptTestResult> {
    this.#requirePhase('testIndividualScripts', 'testScriptWithSpec');
    return this.#script(singlePipeline({ spec, mainParams }, this.projectRoot));
  }

  /**
   * Runs two scripts, the second on the outputs of the first.
   * @param scriptA the producer
   * @param scriptB the consumer; the producer replaces only the input that it feeds
   * @param sampleData for the inputs of the producer
   */
  async testDataCompatibility(
    scriptA: string,
    scriptB: string,
    sampleData?: GivenSampleData,
  ): Promise<DataCompatibilityResult> {
    this.#requirePhase('testDataCompatibility', 'testDataCompatibility');
    const config = scriptPipeline([scriptA, scriptB], this.projectRoot);
    return DataCompatibilityResult.fromPair(await this.run(config, undefined, sampleData));
  }

  /** The same for two specs. Equal paths, then equal names define the data flow. */
  async testDataCompatibilityWithSpecs(
    specA: ScriptExecutionSpec,
    specB: ScriptExecutionSpec,
    mainParamsA?: Partial<MainParams>,
    mainParamsB?: Partial<MainParams>,
  ): Promise<DataCompatibilityResult> {
    this.#requirePhase('testDataCompatibility', 'testDataCompatibilityWithSpecs');
    const config = pairPipeline(
      { spec: specA, mainParams: mainParamsA },
      { spec: specB, mainParams: mainParamsB },
      this.projectRoot,
    );
    return DataCompatibilityResult.fromPair(await this.run(config));
  }

  /**
   * Runs every step of a pipeline along its data flows.
   * @param pipelineConfig `{ steps: { name: { script, inputs?, outputs?, … } } }`, or any other
   * form of the pipeline file with the same keys. If no step declares its predecessors, the steps
   * run as a chain in this order. For a pipeline without steps, the result says so in `errors`.
   */
  async testPipelineFlow(
    pipelineConfig: PipelineDefinition,
    sampleData?: GivenSampleData,
  ): Promise<PipelineFlowResult> {
    this.#requirePhase('testPipelineFlow', 'testPipelineFlow');
    return this.#flow(
      () => pipelineFromValue(pipelineConfig, { root: this.projectRoot, specsDir: this.#specsDir }),
      sampleData,
    );
  }

  /** The same for a saved pipeline. */
  async testPipelineFlowWithSpec(pipelineSpec: PipelineTestingSpec): Promise<PipelineFlowResult> {
    this.#requirePhase('testPipelineFlow', 'testPipelineFlowWithSpec');
    return this.#flow(() => wholePipeline(pipelineSpec, this.projectRoot));
  }

  /**
   * Runs a loaded pipeline with the configuration of the tester. All tests use this method.
   * @param listener called with every event of this run
   */
  run(
    config: PipelineConfig,
    listener?: RunListener,
    sampleData?: GivenSampleData,
  ): Promise<RunReport> {
    const { timeoutSeconds, cleanupAfterTest, preserveOutputs } = this.config;
    const { logger, python, environ, maxParallel, signal, onEvent } = this.#options;
    const { memoryLimit, runTimeoutSeconds } = this.#options;
    return inTurn(this.#workspace, () =>
      runPipeline(config, {
        workspaceDir: this.#workspace,
        timeoutSeconds,
        ...(python === undefined ? {} : { python }),
        ...(sampleData === undefined ? {} : { sampleData }),
        maxParallel: maxParallel ?? availableParallelism(),
        failFast: false,
        retries: 0,
        ...(memoryLimit === undefined ? {} : { memoryLimitBytes: toMemoryLimit(memoryLimit) }),
        ...(runTimeoutSeconds === undefined ? {} : { runTimeoutSeconds }),
        cleanup: cleanupAfterTest,
        preserveOutputs,
        cwd: this.projectRoot,
        baseDir: this.projectRoot,
        environ: environ ?? process.env,
        signal: signal ?? new AbortController().signal,
        onEvent: (event) => {
          if (logger !== undefined) logEvent(event, logger, this.config);
          onEvent?.(event);
          listener?.(event);
        },
      }),
    );
  }

  /** A small table that works for most scripts: two features and a label, five rows. */
  generateSampleData(): SampleData {
    return generateSampleData();
  }

  /**
   * The absolute path of a script.
   * @throws ScriptNotFoundError with the searched directories and similar names
   */
  findScriptPath(scriptName: string): string {
    const config = scriptPipeline([scriptName], this.projectRoot);
    const [step] = config.steps;
    if (step === undefined) throw new Error('A pipeline of one script has no step.');
    const found = findScript(config, step, { cwd: this.projectRoot });
    if (found.found) return found.path;
    if (found.reason === 'no-script') throw new ScriptNotFoundError(scriptName, [], []);
    throw new ScriptNotFoundError(found.name, found.searched, found.near);
  }

  /** Names of the scripts in the search directories, sorted. */
  listAvailableScripts(): string[] {
    const config = scriptPipeline(['any'], this.projectRoot);
    return listScripts(config, { cwd: this.projectRoot }).map(({ name }) => name);
  }

  /**
   * Prepares the environment of `testScript`, with sample data, without running the script.
   * @throws ScriptNotFoundError
   */
  async setupTestEnvironment(scriptName: string): Promise<TestEnvironment> {
    return inTurn(this.#workspace, () =>
      setUpTestEnvironment(scriptPipeline([scriptName], this.projectRoot), {
        workspaceDir: this.#workspace,
        root: this.projectRoot,
        python: this.#options.python,
        environ: this.#options.environ ?? process.env,
      }),
    );
  }

  /**
   * Removes the directory of a test environment. Does nothing if it does not exist.
   * @param testDir absolute, or relative to the project root
   * @throws UserError for a directory that was not created by a run; it is not removed
   */
  async cleanupTestEnvironment(testDir: string): Promise<void> {
    const directory = path.resolve(this.projectRoot, testDir);
    await inTurn(this.#workspace, async () => removeStepDirectory(directory));
  }

  async #flow(
    read: () => PipelineConfig,
    sampleData?: GivenSampleData,
  ): Promise<PipelineFlowResult> {
    let config: PipelineConfig;
    try {
      config = read();
    } catch (error) {
      if (!isEmptyPipeline(error)) throw error;
      return emptyFlowResult(error.message, this.config, this.projectRoot);
    }
    return new PipelineFlowResult(await this.run(config, undefined, sampleData), this.config);
  }

  get #specsDir(): string {
    return path.resolve(this.projectRoot, this.workspaceDir, '.specs');
  }

  get #workspace(): string {
    return path.resolve(this.projectRoot, this.workspaceDir);
  }

  #requirePhase(
    phase: 'testIndividualScripts' | 'testDataCompatibility' | 'testPipelineFlow',
    method: string,
  ): void {
    if (this.config[phase]) return;
    throw new UserError(`\`${phase}\` is turned off, so \`${method}\` cannot be called.`, {
      cure: `Turn on \`${phase}\` in the configuration.`,
    });
  }

  async #script(config: PipelineConfig, sampleData?: GivenSampleData): Promise<ScriptTestResult> {
    const report = await this.run(config, undefined, sampleData);
    const [step] = report.steps;
    if (step === undefined) throw new Error('A run of one script reports no step.');
    return ScriptTestResult.fromReport(step, report);
  }
}
