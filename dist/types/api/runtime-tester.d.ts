import type { PipelineConfig } from '../config/pipeline-config.js';
import type { SampleData } from '../data/sample-format.js';
import type { RunListener } from '../report/events.js';
import type { RunReport } from '../report/report.js';
import type { MainParams } from '../specs/main-params.js';
import type { PipelineDefinition } from '../specs/pipeline-definition.js';
import type { PipelineTestingSpec } from '../specs/pipeline-testing-spec.js';
import { PipelineTestingSpecBuilder } from '../specs/pipeline-testing-spec-builder.js';
import type { ScriptExecutionSpec } from '../specs/script-execution-spec.js';
import { DataCompatibilityResult } from './data-compatibility-result.js';
import { PipelineFlowResult } from './pipeline-flow-result.js';
import { type RuntimeTesterOptions } from './runtime-tester-options.js';
import { RuntimeTestingConfiguration } from './runtime-testing-configuration.js';
import { ScriptTestResult } from './script-test-result.js';
import { type TestEnvironment } from './test-environment.js';
/** Columns, or the path of a file or directory, relative to the project root. */
export type GivenSampleData = SampleData | string;
/**
 * Tests scripts, data flows and pipelines by running them.
 *
 * A failed script is a result, not an exception. Invalid arguments throw a `UserError`. Parallel
 * calls are safe: calls that use the same workspace wait for each other.
 */
export declare class RuntimeTester {
    #private;
    /** The configuration of the tester. */
    readonly config: RuntimeTestingConfiguration;
    /** Absolute. */
    readonly projectRoot: string;
    /**
     * @param workspace directory for the files of the runs, created when the first run starts; or a
     * configuration
     * @throws UserError for a workspace or options of the wrong type
     */
    constructor(workspace: string | RuntimeTestingConfiguration, options?: RuntimeTesterOptions);
    /** Creates and saves specs in `.specs` in the workspace, for the scripts of this project. */
    get builder(): PipelineTestingSpecBuilder;
    /** As given. */
    get workspaceDir(): string;
    /**
     * Runs one script by name. The logical names are read from its code, and sample data is created
     * for the inputs. The findings of the result list the assumptions.
     * @param scriptName with or without `.py`, or a path
     * @param sampleData instead of the usual table
     */
    testScript(scriptName: string, sampleData?: GivenSampleData): Promise<ScriptTestResult>;
    /**
     * Runs one script with its spec. If a declared input does not exist, the script fails and the
     * message names the input. Outputs are written to the workspace, never to the paths in the spec.
     * @param mainParams each given parameter replaces that of the spec
     */
    testScriptWithSpec(spec: ScriptExecutionSpec, mainParams?: Partial<MainParams>): Promise<ScriptTestResult>;
    /**
     * Runs two scripts, the second on the outputs of the first.
     * @param scriptA the producer
     * @param scriptB the consumer; the producer replaces only the input that it feeds
     * @param sampleData for the inputs of the producer
     */
    testDataCompatibility(scriptA: string, scriptB: string, sampleData?: GivenSampleData): Promise<DataCompatibilityResult>;
    /** The same for two specs. Equal paths, then equal names define the data flow. */
    testDataCompatibilityWithSpecs(specA: ScriptExecutionSpec, specB: ScriptExecutionSpec, mainParamsA?: Partial<MainParams>, mainParamsB?: Partial<MainParams>): Promise<DataCompatibilityResult>;
    /**
     * Runs every step of a pipeline along its data flows.
     * @param pipelineConfig `{ steps: { name: { script, inputs?, outputs?, … } } }`, or any other
     * form of the pipeline file with the same keys. If no step declares its predecessors, the steps
     * run as a chain in this order. For a pipeline without steps, the result says so in `errors`.
     */
    testPipelineFlow(pipelineConfig: PipelineDefinition, sampleData?: GivenSampleData): Promise<PipelineFlowResult>;
    /** The same for a saved pipeline. */
    testPipelineFlowWithSpec(pipelineSpec: PipelineTestingSpec): Promise<PipelineFlowResult>;
    /**
     * Runs a loaded pipeline with the configuration of the tester. All tests use this method.
     * @param listener called with every event of this run
     */
    run(config: PipelineConfig, listener?: RunListener, sampleData?: GivenSampleData): Promise<RunReport>;
    /** A small table that works for most scripts: two features and a label, five rows. */
    generateSampleData(): SampleData;
    /**
     * The absolute path of a script.
     * @throws ScriptNotFoundError with the searched directories and similar names
     */
    findScriptPath(scriptName: string): string;
    /** Names of the scripts in the search directories, sorted. */
    listAvailableScripts(): string[];
    /**
     * Prepares the environment of `testScript`, with sample data, without running the script.
     * @throws ScriptNotFoundError
     */
    setupTestEnvironment(scriptName: string): Promise<TestEnvironment>;
    /**
     * Removes the directory of a test environment. Does nothing if it does not exist.
     * @param testDir absolute, or relative to the project root
     * @throws UserError for a directory that was not created by a run; it is not removed
     */
    cleanupTestEnvironment(testDir: string): Promise<void>;
}
