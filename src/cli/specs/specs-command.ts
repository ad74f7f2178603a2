import { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { createSpecCommand } from './create-spec.ts';
import { editSpecCommand } from './edit-spec.ts';
import { listSpecsCommand } from './list-specs.ts';
import { showSpecCommand } from './show-spec.ts';
import { validateSpecsCommand } from './validate-specs.ts';

/** `specs …`: commands for the saved specs. */
export function specsCommand(terminal: Terminal, exit: (code: number) => void): Command {
  const group = new Command('specs').description('manage the saved specs of the steps');
  for (const make of [
    listSpecsCommand,
    showSpecCommand,
    createSpecCommand,
    editSpecCommand,
    validateSpecsCommand,
  ]) {
    group.addCommand(make(terminal, exit));
  }
  return group;
}
