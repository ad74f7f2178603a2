import { type Command, Option } from 'commander';
import { DEFAULT_WORKSPACE } from '../default-workspace.ts';
import { specsDirOption } from './spec-directories.ts';

/** Options of every command in the group. */
export interface SpecOptions {
  readonly specsDir: string;
  readonly workspaceDir: string;
}

export interface PrintedSpecOptions extends SpecOptions {
  readonly outputFormat: 'text' | 'json';
}

export function addSpecOptions(command: Command): Command {
  return command
    .addOption(specsDirOption())
    .option(
      '--workspace-dir <dir>',
      'workspace; specs in its `.specs` directory are also read',
      DEFAULT_WORKSPACE,
    );
}

export function addFormatOption(command: Command): Command {
  return command.addOption(
    new Option('--output-format <format>', 'output format')
      .choices(['text', 'json'])
      .default('text'),
  );
}
