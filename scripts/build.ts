/**
 * Builds `dist/`: TypeScript to JavaScript with tsc, then one bundle per face with ncc, then the
 * Python harness and the declarations of the library. ncc gets JavaScript because it cannot read
 * TypeScript 7 sources.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

const BUNDLES: readonly { entry: string; out: string; minify?: boolean }[] = [
  { entry: 'action.js', out: 'action' },
  { entry: 'cli.js', out: 'cli' },
  { entry: 'index.js', out: 'lib' },
  // The cache library with the Azure SDK: 3.5 MB, of which the action loads none without `cache`.
  { entry: 'github/result-cache/worker.js', out: 'result-cache', minify: true },
];

/** tsc keeps the `.ts` of imports in declarations, but there are no such files next to them. */
const SPECIFIER = /(from '|import\(")(\.[^'"]+)\.ts(['"])/g;

rmSync(path.join(root, 'build'), { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
bin('typescript-7/bin/tsc', '-p', 'tsconfig.build.json');
for (const { entry, out, minify } of BUNDLES) {
  bin(
    '@vercel/ncc/dist/ncc/cli.js',
    ...['build', path.join('build', entry), '-o', path.join('dist', out)],
    ...['--license', 'licenses.txt', '--quiet'],
    ...(minify ? ['--minify'] : []),
  );
}
cpSync(path.join(root, 'src', 'harness'), path.join(dist, 'harness'), {
  recursive: true,
  filter: (source) => !source.includes('__pycache__'),
});
emitTypes();
refuseBrokenBundles();

function bin(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
}

/** The declarations of the library, for its users. */
function emitTypes(): void {
  const types = path.join(dist, 'types');
  bin(
    'typescript-7/bin/tsc',
    ...['-p', 'tsconfig.build.json', '--declaration', '--emitDeclarationOnly'],
    ...['--outDir', types],
  );
  const wanted = reachableFrom(path.join(types, 'index.d.ts'));
  for (const file of declarationsBelow(types)) {
    if (!wanted.has(file)) rmSync(file);
    else writeFileSync(file, readFileSync(file, 'utf8').replaceAll(SPECIFIER, '$1$2.js$3'));
  }
}

function declarationsBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** The sources of the declarations of the library; those of the other faces are not needed. */
function reachableFrom(entry: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(
      /from '(\.[^']+)'|import\("(\.[^"]+)"\)/g,
    )) {
      if (specifier !== '')
        visit(path.resolve(path.dirname(file), specifier.replace(/\.[jt]s$/, '.d.ts')));
    }
  };
  visit(entry);
  return reached;
}

/** ncc exits 0 with a bundle that cannot find its modules. */
function refuseBrokenBundles(): void {
  for (const { out } of BUNDLES) {
    const folder = path.join(dist, out);
    // ncc copies what it takes for an asset: for `path.resolve(dir, `${x}`)`, that is the whole
    // project.
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      throw new Error(`ncc took a path in the sources for an asset: dist/${out}/${entry.name}`);
    }
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
      if (readFileSync(path.join(folder, file), 'utf8').includes('webpackMissingModule')) {
        throw new Error(`dist/${out}/${file} lacks a module: see the output of ncc.`);
      }
    }
  }
}
