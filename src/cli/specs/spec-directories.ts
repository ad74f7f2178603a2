import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { SPECS_DIR } from '../../config/saved-specs.ts';
import { PipelineTestingSpecBuilder } from '../../specs/pipeline-testing-spec-builder.ts';
import { findSpecFile } from '../../specs/spec-files.ts';
import type { Terminal } from '../terminal.ts';

interface SpecDirectories {
  readonly specsDir: string;
  readonly workspaceDir: string;
}

export function specsDirOption(): Option {
  return new Option('--specs-dir <dir>', 'directory of the saved specs')
    .default(SPECS_DIR)
    .argParser((text) => {
      if (text.trim() === '') throw new InvalidArgumentError('It must be the path of a directory.');
      return text;
    });
}

/** Where specs are read from: their directory, then the workspace, as in the reference. */
export function specsDirs(
  { specsDir, workspaceDir }: SpecDirectories,
  cwd: string,
): readonly string[] {
  return [...new Set([path.resolve(cwd, specsDir), path.resolve(cwd, workspaceDir, '.specs')])];
}

/** The specs of each directory, in that order. New specs are saved by the first. */
export function specBuilders(
  directories: SpecDirectories,
  { cwd }: Terminal,
): readonly [PipelineTestingSpecBuilder, ...PipelineTestingSpecBuilder[]] {
  const builder = (specsDir: string) =>
    new PipelineTestingSpecBuilder(directories.workspaceDir, { projectRoot: cwd, specsDir });
  const [first = '', ...others] = specsDirs(directories, cwd);
  return [builder(first), ...others.map(builder)];
}

/** The directory that has the spec of a step or script; else the first. */
export async function builderWith(
  name: string,
  directories: SpecDirectories,
  terminal: Terminal,
): Promise<PipelineTestingSpecBuilder> {
  const builders = specBuilders(directories, terminal);
  for (const builder of builders) {
    if ((await findSpecFile(name, builder.specsDir)) !== undefined) return builder;
  }
  return builders[0];
}
