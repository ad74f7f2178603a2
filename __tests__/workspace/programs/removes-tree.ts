/** Removes a tree, or a part of it, as an unprivileged user: prints whether it was removed. */
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

/** Directory by directory: the tree can be deeper than the path length limit. */
function giveAll(): void {
  chownSync('.', NOBODY, NOBODY);
  for (const name of readdirSync('.')) {
    if (!lstatSync(name).isDirectory()) continue;
    process.chdir(name);
    giveAll();
    process.chdir('..');
  }
}
