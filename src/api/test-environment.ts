import { diskLookup } from '../config/path-on-disk.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { scriptEnvironment, type Variables } from '../execute/step-environment.ts';
import { userCode } from '../execute/user-code.ts';
import { planPipeline } from '../pipeline/plan-pipeline.ts';
import { startSupervisor } from '../python/start-supervisor.ts';
import { readScripts } from '../scripts/read-scripts.ts';
import { createOutputs } from '../workspace/create-outputs.ts';
import { unusableWorkspace } from '../workspace/disk-error.ts';
import { prepareInputs } from '../workspace/prepare-inputs.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { ScriptNotFoundError } from './script-errors.ts';

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
export async function setUpTestEnvironment(
  config: PipelineConfig,
  options: {
    readonly workspaceDir: string;
    readonly root: string;
    readonly python: string | undefined;
    readonly environ: Variables;
  },
): Promise<TestEnvironment> {
  const { root } = options;
  const supervisor = await startSupervisor({
    python: options.python,
    projectDirs: [root],
    environ: scriptEnvironment(options.environ),
  });
  try {
    const scripts = await readScripts(config, (file) => supervisor.analyse(file), { cwd: root });
    for (const lookup of scripts.values()) {
      if (lookup.kind === 'not-found') {
        throw new ScriptNotFoundError(lookup.name, lookup.searched, lookup.near);
      }
    }
    const plan = planPipeline({ config, scripts, onDisk: diskLookup() });
    const [step] = plan.steps;
    if (step === undefined) throw new Error('A pipeline of one script has no step.');
    const workspace = openWorkspace(options.workspaceDir);
    try {
      workspace.refuseForeign([step.name]);
      const directory = workspace.freshStep(step.name);
      const { paths } = await prepareInputs(step, directory, {
        workspace,
        steps: new Map([[step.name, step]]),
        code: userCode({ baseDir: root, foreign: [] }),
        locateInput: () => undefined,
      });
      return {
        testDir: directory.dir,
        inputPaths: paths,
        outputPaths: createOutputs(step, workspace),
        environVars: step.config.environVars,
        jobArgs: step.config.jobArgs,
      };
    } catch (error) {
      throw unusableWorkspace(error, workspace.dir);
    } finally {
      workspace.close('everything');
    }
  } finally {
    await supervisor.close();
  }
}
