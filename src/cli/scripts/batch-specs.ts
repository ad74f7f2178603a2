import type { PipelineRunner } from '../../batch/pipeline-runner.ts';
import { stepOfScript } from '../../scripts/script-pipeline.ts';
import { UserError } from '../../text/errors.ts';
import type { MainOptions } from './main-options.ts';
import { type SpecifiedScript, specNote, withSpec } from './script-spec.ts';
import { specifiedScripts } from './scripts-to-test.ts';

export interface BatchSpecs {
  /** By the step that a batch makes of a script. */
  readonly specOf: ReadonlyMap<string, SpecifiedScript | undefined>;
  readonly notes: readonly string[];
}

/**
 * The saved specs of scripts that run one by one. A name that is no script is left to the batch,
 * which goes on with the others.
 * @throws UserError if a spec is invalid
 */
export async function batchSpecs(
  names: readonly string[],
  options: Pick<MainOptions, 'spec' | 'specsDir' | 'workspaceDir'>,
  cwd: string,
): Promise<BatchSpecs> {
  const asked = names.filter(isScript);
  const scripts = await specifiedScripts(asked, options, cwd);
  return {
    specOf: new Map(asked.map((name, index) => [stepOfScript(name), scripts[index]])),
    notes: scripts.flatMap(specNote),
  };
}

function isScript(name: string): boolean {
  try {
    return stepOfScript(name) !== '';
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** A runner that gives each step the values of its spec. */
export function withSpecs(
  runner: PipelineRunner,
  specOf: ReadonlyMap<string, SpecifiedScript | undefined>,
): PipelineRunner {
  return {
    ...runner,
    run: (config, onEvent) =>
      runner.run(
        {
          ...config,
          steps: config.steps.map((step) => {
            const specified = specOf.get(step.name);
            return specified?.spec === undefined
              ? step
              : withSpec({ ...step, script: specified.script }, specified.spec);
          }),
        },
        onEvent,
      ),
  };
}
