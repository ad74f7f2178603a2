import type { PipelineConfig } from '../config/pipeline-config.js';
import { type SampleData } from '../data/sample-data.js';
import type { RunListener } from '../events.js';
import type { RunReport } from '../report.js';
import { DataCompatibilityResult } from './data-compatibility-result.js';
import type { MainParams } from './main-params.js';
import type { PipelineDefinition } from './pipeline-definition.js';
import { PipelineFlowResult } from './pipeline-flow-result.js';
import type { PipelineTestingSpec } from './pipeline-testing-spec.js';
import { type RuntimeTesterOptions } from './runtime-tester-options.js';
import { RuntimeTestingConfiguration } from './runtime-testing-configuration.js';
import type { ScriptExecutionSpec } from './script-execution-spec.js';
import { ScriptTestResult } from './script-test-result.js';
import { type TestEnvironment } from './test-environment.js';
/** Columns, or the path of a file or directory; relative to the project root. */
export type GivenSampleData = SampleData | string;
/**
 * Tests scripts, data flows and pipelines by running them.
 *
 * A script that fails is a result, not an exception; what is thrown is a `UserError` for a mistake
 * in what was asked. Calls at the same time are safe: those in one workspace wait for each other.
 */
export declare class RuntimeTester {
    #private;
    /** How it tests. */
    readonly config: RuntimeTestingConfiguration;
    /** Absolute. */
    readonly projectRoot: string;
    /**
     * @param workspace scratch directory of the runs, made when the first begins; or a whole
     *   configuration
     * @throws UserError for a workspace or options of the wrong kind
     */
    constructor(workspace: string | RuntimeTestingConfiguration, options?: RuntimeTesterOptions);
    /** As it was given. */
    get workspaceDir(): string;
    /**
     * Runs one script by its name alone. The logical names are read from its code, and sample data
     * is made for the inputs; the findings of the result say what was assumed.
     * @param scriptName with or without `.py`; a path is taken as it is
     * @param sampleData instead of the usual table
     */
    testScript(scriptName: string, sampleData?: GivenSampleData): Promise<ScriptTestResult>;
    /**
     * Runs one script as its spec says. An input that is declared and not there is a failure that
     * names it; outputs go to the workspace, never to where the spec points.
     * @param mainParams go before the spec's, each as a whole
     */
    testScriptWithSpec(spec: ScriptExecutionSpec, mainParams?: Partial<MainParams>): Promise<ScriptTestResult>;
    /**
     * Runs two scripts, the second on what the first has written.
     * @param scriptA the producer
     * @param scriptB the consumer; only the input that the producer feeds is fed by it
     * @param sampleData for the inputs of the producer
     */
    testDataCompatibility(scriptA: string, scriptB: string, sampleData?: GivenSampleData): Promise<DataCompatibilityResult>;
    /** The same for two specs; what passes is decided by their paths, then by their names. */
    testDataCompatibilityWithSpecs(specA: ScriptExecutionSpec, specB: ScriptExecutionSpec, mainParamsA?: Partial<MainParams>, mainParamsB?: Partial<MainParams>): Promise<DataCompatibilityResult>;
    /**
     * Runs every step of a pipeline along its data flows.
     * @param pipelineConfig `{ steps: { name: { script, inputs?, outputs?, … } } }`, or any other
     *   form of the pipeline file, with the same keys; where no step says what comes before it,
     *   their order is the chain
     */
    testPipelineFlow(pipelineConfig: PipelineDefinition, sampleData?: GivenSampleData): Promise<PipelineFlowResult>;
    /** The same for a saved pipeline. */
    testPipelineFlowWithSpec(pipelineSpec: PipelineTestingSpec): Promise<PipelineFlowResult>;
    /**
     * Runs a pipeline that has been loaded, with the tester's configuration: what every test does.
     * @param listener told every event of this run
     */
    run(config: PipelineConfig, listener?: RunListener, sampleData?: GivenSampleData): Promise<RunReport>;
    /** A small table that suits most scripts: two features and a label, five rows. */
    generateSampleData(): SampleData;
    /**
     * The absolute path of a script.
     * @throws ScriptNotFoundError that tells where it looked and what is named alike
     */
    findScriptPath(scriptName: string): string;
    /** Names of the scripts in the search directories, sorted. */
    listAvailableScripts(): string[];
    /**
     * Makes ready what `testScript` would run in, with sample data, and runs nothing.
     * @throws ScriptNotFoundError
     */
    setupTestEnvironment(scriptName: string): Promise<TestEnvironment>;
    /**
     * Removes the directory of a test environment; nothing is done where there is none.
     * @param testDir absolute, or relative to the project root
     * @throws UserError for a directory that no run made: it stays untouched
     */
    cleanupTestEnvironment(testDir: string): Promise<void>;
}
