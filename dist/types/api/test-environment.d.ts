import type { PipelineConfig } from '../config/pipeline-config.js';
import { type Variables } from '../execute/step-environment.js';
/** What a script would be called with. All paths are absolute. */
export interface TestEnvironment {
    /** `<workspace>/test_<script>`, with `inputs/`, `outputs/` and `logs/` in it. */
    readonly testDir: string;
    /** Logical name → where its sample data lies. */
    readonly inputPaths: Readonly<Record<string, string>>;
    /** Logical name → where the script is to write; every directory exists. */
    readonly outputPaths: Readonly<Record<string, string>>;
    /** Name → value. */
    readonly environVars: Readonly<Record<string, string>>;
    /** Attributes of `job_args`; `null` calls `main` with `None`. */
    readonly jobArgs: Readonly<Record<string, unknown>> | null;
}
/**
 * Makes ready what a run of the only step of a pipeline would find, and runs nothing.
 * @throws ScriptNotFoundError
 * @throws UserError when the workspace cannot be written
 */
export declare function setUpTestEnvironment(config: PipelineConfig, options: {
    readonly workspaceDir: string;
    readonly root: string;
    readonly python: string | undefined;
    readonly environ: Variables;
}): Promise<TestEnvironment>;
