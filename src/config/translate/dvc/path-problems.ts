import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PipelineDocument } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import type { TranslateContext } from '../translation.ts';
import { isAtOrIn, projectDirectory, type ResolvedStage, type StagePath } from './resolve-stage.ts';

/** Paths of a stage that a private working tree cannot have. */
export function pathProblems(
  stages: readonly ResolvedStage[],
  document: PipelineDocument,
  context: TranslateContext,
): Problem[] {
  const project = projectDirectory(context);
  return stages.flatMap((stage) => {
    // The user gives the reason why the stage does not run.
    if (stage.given['skip'] !== undefined) return [];
    const faults = [
      ...[...stage.deps, ...stage.params].map(
        (dep) => [dep, dependencyFault(dep, stage, project)] as const,
      ),
      ...stage.outs.map((out) => [out, outputFault(out, stage, project)] as const),
    ];
    const wdir = missingDirectory(stage);
    if (wdir !== undefined) {
      // The paths are relative to it.
      return [{ ...wdir, location: document.locate([...stage.path, 'wdir'], 'value') }];
    }
    return faults.flatMap(([{ at }, fault]) =>
      fault === undefined
        ? []
        : [
            {
              message: `stage \`${stage.name}\`: ${fault.message}`,
              location: document.locate(at, 'value'),
              cure: fault.cure,
            },
          ],
    );
  });
}

interface Fault {
  readonly message: string;
  readonly cure: string;
}

function missingDirectory({ name, value, directory }: ResolvedStage): Fault | undefined {
  if (value['wdir'] === undefined || existsSync(directory)) return undefined;
  return {
    message: `stage \`${name}\`: the working directory \`${value['wdir']}\` does not exist`,
    cure: 'Correct `wdir`: it is relative to the `dvc.yaml`. DVC does not create it.',
  };
}

function dependencyFault(
  { written, absolute }: StagePath,
  { directory, command }: ResolvedStage,
  project: string,
): Fault | undefined {
  if (absolute === undefined || path.isAbsolute(written)) return undefined;
  if (!isAtOrIn(absolute, project)) {
    return {
      message: `the dependency \`${written}\` is outside of the project`,
      cure: 'Copy the data into the project, and correct the path.',
    };
  }
  // A script runs where it is, with the files beside it.
  if (command.kind === 'shell' && isAtOrIn(directory, absolute)) {
    return {
      message: `the dependency \`${written}\` contains the working directory of the stage`,
      cure: 'Name the files and directories that the command reads.',
    };
  }
  return undefined;
}

function outputFault(
  out: StagePath,
  { directory }: ResolvedStage,
  project: string,
): Fault | undefined {
  const { written, absolute } = out;
  if (isExternal(out, project)) {
    return out.options['cache'] === false
      ? undefined
      : {
          message: `the output \`${written}\` is outside of the project, which DVC does not support`,
          cure: 'Write it to a relative path in the project, or give the stage a reason for `skip` in a pipeline file with `from`.',
        };
  }
  if (absolute !== undefined && isAtOrIn(directory, absolute)) {
    return {
      message: `the output \`${written}\` contains the working directory of the stage`,
      cure: 'Name the files and directories that the stage writes.',
    };
  }
  return undefined;
}

function isExternal({ absolute }: StagePath, project: string): boolean {
  return absolute === undefined || !isAtOrIn(absolute, project);
}

/** Why a stage that DVC accepts cannot run in a private working tree. */
export function unsupportedOutput(
  { outs }: ResolvedStage,
  context: TranslateContext,
): string | undefined {
  const project = projectDirectory(context);
  const out = outs.find((one) => isExternal(one, project) || path.isAbsolute(one.written));
  if (out === undefined) return undefined;
  return isExternal(out, project)
    ? `it writes to \`${out.written}\`, outside of the project`
    : `it writes to the absolute path \`${out.written}\`, which cannot be private to a step: use a relative path`;
}
