import path from 'node:path';
import type { InputValue, StepConfig } from '../../config/pipeline-config.ts';
import { shownPath } from '../../config/shown-path.ts';
import { oneLine } from '../../reporters/plain-text.ts';
import { type NamedScript, stepOfScript } from '../../scripts/script-pipeline.ts';
import { ScriptExecutionSpec } from '../../specs/script-execution-spec.ts';
import { findSpecFile } from '../../specs/spec-files.ts';

/** A script as a command names it, with its saved spec, if any. */
export interface SpecifiedScript extends NamedScript {
  readonly spec?: ScriptExecutionSpec;
  /** The file of the spec, as shown to the user. */
  readonly specFile?: string;
}

/**
 * The saved spec of a script, by the name of its step or of its script. A path names one file: the
 * spec of another file is not used for it.
 * @param specsDirs absolute; the first one that contains a spec is used
 * @throws UserError if the spec is invalid, or if the script has several
 */
export async function specifiedScript(
  given: string,
  specsDirs: readonly string[],
  cwd: string,
): Promise<SpecifiedScript> {
  const name = stepOfScript(given);
  const isPath = /[/\\]/.test(given);
  for (const directory of specsDirs) {
    const file = await findSpecFile(name, directory);
    if (file === undefined) continue;
    const spec = await ScriptExecutionSpec.loadFromFile(name, directory);
    const { scriptName, scriptPath, stepName } = spec;
    const written = given.replaceAll('\\', '/').replace(/(?<!\.py)$/, '.py');
    const isOther =
      isPath && scriptPath !== null && path.resolve(cwd, written) !== path.resolve(cwd, scriptPath);
    if (isOther) continue;
    return {
      name: stepName,
      script: isPath ? given : (scriptPath ?? scriptName),
      spec,
      specFile: shownPath(file, cwd),
    };
  }
  return { name, script: given };
}

/** What the command says of the spec that it uses. */
export function specNote({ script, spec, specFile }: SpecifiedScript): readonly string[] {
  if (spec === undefined || specFile === undefined) return [];
  const saved =
    spec.lastUpdated === null ? '' : `, saved ${spec.lastUpdated.replace(/\.\d+$/, '')}`;
  return [oneLine(`Spec of ${stepOfScript(script)}: ${specFile}${saved}`)];
}

/** The step with the values of the spec; a spec declares everything. */
export function withSpec(step: StepConfig, spec: ScriptExecutionSpec | undefined): StepConfig {
  if (spec === undefined) return step;
  const { inputPaths, outputPaths, environVars, jobArgs } = spec;
  const inputs = Object.entries(inputPaths).map(([name, given]): [string, InputValue] => [
    name,
    { kind: 'path', path: given },
  ]);
  return {
    ...step,
    restFromCode: inputs.length === 0,
    inputs: inputs.length === 0 ? undefined : Object.fromEntries(inputs),
    outputs: Object.keys(outputPaths).length === 0 ? undefined : outputPaths,
    environVars,
    jobArgs,
  };
}
