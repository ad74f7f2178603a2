import { type Command, Option } from 'commander';
import { PipelineTestingSpecBuilder } from '../../specs/pipeline-testing-spec-builder.ts';
import type { Terminal } from '../terminal.ts';

/** Options of every command in the group. */
export interface SpecOptions {
  readonly workspaceDir: string;
}

export interface PrintedSpecOptions extends SpecOptions {
  readonly outputFormat: 'text' | 'json';
}

export function addSpecOptions(command: Command): Command {
  return command.option(
    '--workspace-dir <dir>',
    'workspace that contains `.specs`',
    './test_workspace',
  );
}

export function addFormatOption(command: Command): Command {
  return command.addOption(
    new Option('--output-format <format>', 'output format')
      .choices(['text', 'json'])
      .default('text'),
  );
}

export function specBuilder({ workspaceDir }: SpecOptions, { cwd }: Terminal) {
  return new PipelineTestingSpecBuilder(workspaceDir, { projectRoot: cwd });
}
