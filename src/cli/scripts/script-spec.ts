import path from 'node:path';
import type { InputValue, StepConfig } from '../../config/pipeline-config.ts';
import { shownPath } from '../../config/shown-path.ts';
import { oneLine } from '../../reporters/plain-text.ts';
import type { DeclaredStep } from '../../scripts/find-step.ts';
import { type NamedScript, stepOfScript } from '../../scripts/script-pipeline.ts';
import { ScriptExecutionSpec } from '../../specs/script-execution-spec.ts';
import { findSpecFile } from '../../specs/spec-files.ts';
import { escapeText, quoteName } from '../../text/describe-value.ts';

/** A script as a command names it, with its saved spec, if any. */
export interface SpecifiedScript extends NamedScript {
  readonly spec?: ScriptExecutionSpec;
  /** The file of the spec, as shown to the user. */
  readonly specFile?: string;
  /** The step of a pipeline file that runs the script, if any. */
  readonly declared?: DeclaredStep;
}

export interface SpecSearch {
  /** Absolute; the first one that contains a spec is used. */
  readonly specsDirs: readonly string[];
  readonly cwd: string;
  /** The step that a pipeline file has for the script. */
  readonly declared?: DeclaredStep | undefined;
}

/**
 * A script with its saved spec, by the name of its step or of its script. A path names one file: the
 * spec of another file is not used for it.
 * @throws UserError if the spec is invalid, or if the script has several
 */
export async function specifiedScript(
  given: string,
  { specsDirs, cwd, declared }: SpecSearch,
): Promise<SpecifiedScript> {
  const name = stepOfScript(given);
  const own = declared === undefined ? {} : { declared };
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
      ...own,
    };
  }
  return { name: declared?.step.name ?? name, script: given, ...own };
}

/** What the command says of the spec and of the pipeline file that it uses. */
export function specNote({ name, script, spec, specFile, declared }: SpecifiedScript): string[] {
  const step =
    declared && `step ${quoteName(declared.step.name)} of ${escapeText(declared.file, 200)}`;
  if (spec === undefined || specFile === undefined) {
    return step === undefined ? [] : [`${oneLine(name)} uses ${step}`];
  }
  const saved =
    spec.lastUpdated === null ? '' : `, saved ${spec.lastUpdated.replace(/\.\d+$/, '')}`;
  const calls = declared?.step.call === undefined ? '' : ', which says how it is called';
  const file =
    step === undefined ? '' : `; its values take precedence over those of ${step}${calls}`;
  return [oneLine(`Spec of ${stepOfScript(script)}: ${specFile}${saved}${file}`)];
}

/**
 * The step with the values of the spec. A spec declares everything that `main` gets; how another
 * contract is called, and what its arguments name, only a pipeline file says.
 * @param rebase a path of the spec, for the root of the pipeline
 */
export function withSpec(
  step: StepConfig,
  spec: ScriptExecutionSpec | undefined,
  rebase: (written: string) => string,
): StepConfig {
  if (spec === undefined) return step;
  const { inputPaths, outputPaths, environVars, jobArgs } = spec;
  const inputs = Object.entries(inputPaths).map(([name, given]): [string, InputValue] => [
    name,
    { kind: 'path', path: rebase(given) },
  ]);
  if (step.call !== undefined) {
    return {
      ...step,
      inputs: { ...step.inputs, ...Object.fromEntries(inputs) },
      outputs: { ...step.outputs, ...outputPaths },
      environVars: { ...step.environVars, ...environVars },
      jobArgs: { ...step.jobArgs, ...jobArgs },
    };
  }
  return {
    ...step,
    restFromCode: inputs.length === 0,
    inputs: inputs.length === 0 ? undefined : Object.fromEntries(inputs),
    outputs: Object.keys(outputPaths).length === 0 ? undefined : outputPaths,
    environVars,
    jobArgs,
  };
}
