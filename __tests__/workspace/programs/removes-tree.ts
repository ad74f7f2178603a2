/** Removes a tree, or a part of it, as a user that may not do everything: prints whether it is gone. */
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { removeTree } from '../../../src/workspace/remove-tree.ts';

const NOBODY = 65_534;
const [dir = '', part = ''] = process.argv.slice(2);
if (process.getuid?.() === 0) {
  const home = process.cwd();
  process.chdir(dir);
  giveAll();
  process.chdir(home);
  process.setuid?.(NOBODY);
}
process.stdout.write(String(removeTree(path.join(dir, part))));

/** Step by step from inside: the tree may be deeper than paths may be. */
function giveAll(): void {
  chownSync('.', NOBODY, NOBODY);
  for (const name of readdirSync('.')) {
    if (!lstatSync(name).isDirectory()) continue;
    process.chdir(name);
    giveAll();
    process.chdir('..');
  }
}
