/** Removes a tree as a user that may not do everything: prints whether nothing is left. */
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { removeTree } from '../../../src/workspace/remove-tree.ts';

const NOBODY = 65_534;
const [dir = ''] = process.argv.slice(2);
if (process.getuid?.() === 0) {
  give(dir);
  process.setuid?.(NOBODY);
}
process.stdout.write(String(removeTree(dir)));

/** Step by step from inside, for the tree may be deeper than paths may be. */
function give(top: string): void {
  const home = process.cwd();
  process.chdir(top);
  let down = '.';
  while (down !== '') {
    chownSync('.', NOBODY, NOBODY);
    const names = readdirSync('.');
    down = names.find((name) => lstatSync(name).isDirectory()) ?? '';
    if (down !== '') process.chdir(path.join('.', down));
  }
  process.chdir(home);
}
