import type { PipelineRunner } from '../../batch/pipeline-runner.ts';
import { throwProblems } from '../../config/problems.ts';
import { findTodos } from '../../config/todo-values.ts';
import { AmbiguousStep } from '../../scripts/find-step.ts';
import { scriptPipeline, stepOfScript } from '../../scripts/script-pipeline.ts';
import { UserError } from '../../text/errors.ts';
import { declaredPipeline } from './declared-pipeline.ts';
import type { SpecUse } from './main-options.ts';
import { type SpecifiedScript, specNote } from './script-spec.ts';
import { specifiedScripts } from './scripts-to-test.ts';
import { unfedNotes } from './unfed-notes.ts';

/** By the step that a batch makes of a script. */
type SpecsByStep = ReadonlyMap<string, SpecifiedScript | undefined>;

export interface BatchSpecs {
  readonly specOf: SpecsByStep;
  readonly notes: readonly string[];
}

/**
 * The saved specs and the declared steps of scripts that run one by one. A name that is no script is
 * left to the batch, which goes on with the others.
 * @throws UserError if a spec is invalid, or if several steps run a script that the user names
 */
export async function batchSpecs(
  names: readonly string[],
  options: SpecUse & { readonly workspaceDir: string; readonly all?: boolean },
  cwd: string,
): Promise<BatchSpecs> {
  const specOf = new Map<string, SpecifiedScript | undefined>();
  const notes: string[] = [];
  for (const name of names.filter(isScript)) {
    try {
      const [script] = await specifiedScripts([name], options, cwd);
      specOf.set(stepOfScript(name), script);
      if (script !== undefined) notes.push(...specNote(script));
    } catch (error) {
      // Of all scripts, one can belong to several steps: it runs as if it had none.
      if (!(options.all && error instanceof AmbiguousStep)) throw error;
      notes.push(`${error.message} It runs without a step; \`test-pipeline\` runs its steps.`);
    }
  }
  if (specOf.size === 0) return { specOf, notes };
  const scripts = scriptPipeline([...specOf.keys()], cwd, 'independent');
  const { config, unfed } = declaredPipeline(scripts, specOf);
  const located = { value: undefined, locate: config.locate };
  throwProblems(config.steps.flatMap((step) => findTodos(step, located)));
  return { specOf, notes: [...notes, ...unfedNotes(unfed)] };
}

function isScript(name: string): boolean {
  try {
    return stepOfScript(name) !== '';
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** A runner that gives each step the values of its spec, and of its pipeline file. */
export function withSpecs(runner: PipelineRunner, specOf: SpecsByStep): PipelineRunner {
  return {
    ...runner,
    run: (config, onEvent) => {
      const steps = config.steps.map((step) => {
        const specified = specOf.get(step.name);
        return specified?.spec === undefined ? step : { ...step, script: specified.script };
      });
      return runner.run(declaredPipeline({ ...config, steps }, specOf).config, onEvent);
    },
  };
}
