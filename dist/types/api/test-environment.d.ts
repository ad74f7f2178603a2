import type { PipelineConfig } from '../config/pipeline-config.js';
import { type Variables } from '../execute/step-environment.js';
/** The arguments that a script would be called with. All paths are absolute. */
export interface TestEnvironment {
    /** `<workspace>/test_<script>`, which contains `inputs/`, `outputs/` and `logs/`. */
    readonly testDir: string;
    /** Logical name → path of its sample data. */
    readonly inputPaths: Readonly<Record<string, string>>;
    /** Logical name → path to write to. Every directory exists. */
    readonly outputPaths: Readonly<Record<string, string>>;
    /** Name → value. */
    readonly environVars: Readonly<Record<string, string>>;
    /** Attributes of `job_args`; `null` calls `main` with `None`. */
    readonly jobArgs: Readonly<Record<string, unknown>> | null;
}
/**
 * Prepares the environment of the only step of a pipeline, without running the step.
 * @throws ScriptNotFoundError
 * @throws UserError if the workspace cannot be written
 */
export declare function setUpTestEnvironment(config: PipelineConfig, options: {
    readonly workspaceDir: string;
    readonly root: string;
    readonly python: string | undefined;
    readonly environ: Variables;
}): Promise<TestEnvironment>;
