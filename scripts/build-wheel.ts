/**
 * Builds the wheel for PyPI from `python/` and the bundles in `dist/`:
 * `node scripts/build-wheel.ts [directory]` (default: `build`). The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '..');
const destination = path.resolve(process.argv[2] ?? path.join(root, 'build'));
const tree = path.join(root, 'build', 'wheel');
const bundle = path.join(tree, 'src', 'cursus_runtime_action', 'bundle');
const python = process.env['PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3');

rmSync(tree, { recursive: true, force: true });
copy('python', tree);
for (const part of ['cli', 'harness']) copy(path.join('dist', part), path.join(bundle, part));
for (const file of ['package.json', 'LICENSE']) copy(file, path.join(tree, file));
execFileSync(
  python,
  ['-m', 'pip', 'wheel', '--quiet', '--no-deps', '--wheel-dir', destination, tree],
  { stdio: 'inherit', env: { ...process.env, SOURCE_DATE_EPOCH: '1767225600' } },
);

function copy(from: string, to: string): void {
  cpSync(path.join(root, from), to, {
    recursive: true,
    filter: (source) => !source.includes('__pycache__'),
  });
}
