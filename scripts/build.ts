/**
 * Builds `dist/`: TypeScript to JavaScript by tsc, then one bundle a face by ncc, then the Python
 * harness beside them. ncc gets JavaScript because it cannot read TypeScript 7 sources.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

const BUNDLES = [
  { entry: 'action.js', out: 'action' },
  { entry: 'cli.js', out: 'cli' },
];

rmSync(path.join(root, 'build'), { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
bin('typescript/bin/tsc', '-p', 'tsconfig.build.json');
for (const { entry, out } of BUNDLES) {
  bin(
    '@vercel/ncc/dist/ncc/cli.js',
    ...['build', path.join('build', entry), '-o', path.join('dist', out)],
    ...['--license', 'licenses.txt', '--quiet'],
  );
}
cpSync(path.join(root, 'src', 'harness'), path.join(dist, 'harness'), {
  recursive: true,
  filter: (source) => !source.includes('__pycache__'),
});
refuseBrokenBundles();

function bin(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
}

/** ncc exits 0 with a bundle that cannot find its modules. */
function refuseBrokenBundles(): void {
  for (const { out } of BUNDLES) {
    const folder = path.join(dist, out);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
      if (readFileSync(path.join(folder, file), 'utf8').includes('webpackMissingModule')) {
        throw new Error(`dist/${out}/${file} lacks a module: see the output of ncc.`);
      }
    }
  }
}
