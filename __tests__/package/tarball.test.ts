import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutTimes } from '../support/cursus.ts';
import { documentExamples } from '../support/document-examples.ts';
import { type InstalledPackage, installPackage, npm } from '../support/installed-package.ts';
import { nodeVersions } from '../support/node-versions.ts';
import { runDocumentExample } from '../support/run-document-example.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const EXAMPLES = documentExamples(path.join(ROOT, 'docs/from-the-python-reference.md'));
const MODULES = path.join(ROOT, 'node_modules');
const NODES = await nodeVersions();

/** A program of a user with type errors that are only found with the types of the package. */
const PROGRAM = `import { RuntimeTester, type ScriptTestResult, UserError } from 'cursus-runtime-action';

const tester = new RuntimeTester('./test_workspace');
const result: ScriptTestResult = await tester.testScript('tabular_preprocessing');
console.log(result.scriptName, result.success);
// @ts-expect-error a result is no list
console.log(result.length);
try {
  tester.findScriptPath('tabular_procesing');
} catch (error) {
  if (error instanceof UserError) console.log(error.name, error.cure?.split('?')[0]);
}
`;

const PRINTED = `tabular_preprocessing true
undefined
ScriptNotFoundError Did you mean \`tabular_preprocessing\`
`;

let installed: InstalledPackage;

beforeAll(async () => {
  installed = await installPackage();
});

afterAll(async () => {
  await installed?.[Symbol.asyncDispose]();
});

describe('the packed package', () => {
  test('passes publint and Are The Types Wrong', async () => {
    const { messages } = await publint({ pkgDir: installed.packageDir, strict: true, pack: false });
    expect(messages).toEqual([]);
    const attw = path.join(MODULES, '@arethetypeswrong/cli/dist/index.js');
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...[attw, installed.tarball, '--profile', 'esm-only', '--no-color'],
    ]);
    expect(stdout).toContain('🟢');
  });

  test('installs nothing else, because its bundles contain what they use', () => {
    const packages = readdirSync(path.join(installed.dir, 'node_modules'));
    expect(packages.filter((name) => !name.startsWith('.'))).toEqual(['cursus-runtime-action']);
    const manifest = JSON.parse(
      readFileSync(path.join(installed.packageDir, 'package.json'), 'utf8'),
    );
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies']) {
      expect(manifest).not.toHaveProperty(kind);
    }
  });

  test('leaves out the action, which GitHub takes from the repository', () => {
    const contents = readdirSync(path.join(installed.packageDir, 'dist'));
    expect(contents.sort()).toEqual(['cli', 'harness', 'lib', 'types']);
  });

  test('has declarations that need no other package', () => {
    const types = path.join(installed.packageDir, 'dist', 'types');
    const files = readdirSync(types, { recursive: true, encoding: 'utf8' });
    const declarations = files.filter((file) => file.endsWith('.d.ts'));
    expect(declarations).toContain('index.d.ts');
    const foreign = declarations.filter((file) =>
      /from '[^.]|import\("[^.]/.test(readFileSync(path.join(types, file), 'utf8')),
    );
    expect(foreign).toEqual([]);
  });

  test('contains the command, which runs the quickstart', async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const told = await npm(['--no-install', 'cursus', '--version'], installed.dir, 'npx');
    expect(told.stdout.trim()).toBe(version);
    const quickstart = path.join(installed.dir, 'quickstart');
    await cp(path.join(ROOT, 'examples/quickstart'), quickstart, { recursive: true });
    const run = ['runtime', 'test-pipeline', 'quickstart/pipeline.yml'];
    const { stdout } = await npm(['--no-install', 'cursus', ...run], installed.dir, 'npx');
    expect(stdout).toContain('PASS');
  });

  describe.each(NODES)('under Node $version', ({ node, version, directory }) => {
    const PATH = [directory, process.env['PATH']].join(path.delimiter);

    test('keeps its compiled code for the next start, where Node can', async () => {
      const TMPDIR = path.join(installed.dir, `temporary-${version}`);
      await mkdir(TMPDIR);
      const program = path.join(installed.packageDir, 'dist', 'cli', 'index.js');
      const env = { ...process.env, TMPDIR, NODE_COMPILE_CACHE: undefined };
      await promisify(execFile)(node, [program, '--version'], { env });
      const can = await promisify(execFile)(node, [
        ...['-p', 'String(typeof require("node:module").enableCompileCache)'],
      ]);
      const kept = can.stdout.trim() === 'function' ? ['node-compile-cache'] : [];
      expect(readdirSync(TMPDIR)).toEqual(kept);
    });

    test('is run by its name with npx', async () => {
      const dir = path.join(installed.dir, `npx-${version}`);
      await cp(path.join(ROOT, 'examples/quickstart'), dir, { recursive: true });
      const args = ['--no-install', 'cursus-runtime-action', 'runtime', 'test-pipeline'];
      const { stdout } = await npm(
        [...args, 'pipeline.yml', '--results-file', 'r.json'],
        ...([dir, 'npx', { PATH }] as const),
      );
      expect(stdout).toContain('Pipeline Status: ✅ PASS');
      const { environment } = JSON.parse(readFileSync(path.join(dir, 'r.json'), 'utf8'));
      expect(environment.node).toBe(`v${version}`);
    });

    test.each([
      {
        how: 'import',
        program: "import { RuntimeTester } from 'cursus-runtime-action';",
        type: 'module',
      },
      {
        how: 'require',
        program: "const { RuntimeTester } = require('cursus-runtime-action');",
        type: 'commonjs',
      },
    ])('is loaded with $how', async ({ program, type }) => {
      const { stdout } = await promisify(execFile)(
        node,
        [`--input-type=${type}`, '--eval', `${program} console.log(RuntimeTester.name);`],
        { cwd: installed.dir },
      );
      expect(stdout).toBe('RuntimeTester\n');
    });
  });

  test.each(EXAMPLES)('$name prints the output that the page shows', async (example) => {
    const { stdout, stderr } = await runDocumentExample(example, {
      base: installed.dir,
      module: 'cursus-runtime-action',
    });
    expect(withoutTimes(stdout)).toBe(withoutTimes(example.output));
    expect(stderr).toBe('');
  });
});

describe.each([
  { compiler: 'TypeScript 6', tsc: path.join(MODULES, 'typescript/bin/tsc') },
  { compiler: 'TypeScript 7', tsc: path.join(MODULES, 'typescript-7/bin/tsc') },
])('a strict project of $compiler', ({ compiler, tsc }) => {
  test('compiles every example of the reference', async () => {
    const examples = EXAMPLES.map(({ code }, index) => [`example-${index}.ts`, code]);
    // The examples use types of Node; the library needs none.
    const dir = await strictProject(compiler, Object.fromEntries(examples), {
      ...{ types: ['node'], typeRoots: [path.join(MODULES, '@types')] },
    });
    expect(compile(tsc, dir)).toBe('');
  });

  test.each(NODES)('runs under Node $version', async ({ node, version }) => {
    const dir = await strictProject(`${compiler} ${version}`, { 'program.ts': PROGRAM });
    await cp(path.join(ROOT, '__tests__/fixtures/reference-project'), dir, { recursive: true });
    expect(compile(tsc, dir)).toBe('');
    const { stdout } = await promisify(execFile)(node, ['out/program.js'], { cwd: dir });
    expect(stdout).toBe(PRINTED);
  });
});

/** Inside the project with the package, like that of a user. */
async function strictProject(
  name: string,
  files: Readonly<Record<string, string>>,
  globals: Readonly<Record<string, unknown>> = { types: [], lib: ['es2023', 'dom'] },
): Promise<string> {
  const dir = path.join(installed.dir, name.replaceAll(' ', '-'));
  await mkdir(dir, { recursive: true });
  const compilerOptions = {
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...{ module: 'nodenext', target: 'es2023', rootDir: '.', outDir: 'out' },
    // Also checks the declarations of the library.
    skipLibCheck: false,
    ...globals,
  };
  const config = { compilerOptions, include: ['*.ts'] };
  for (const [file, text] of Object.entries({
    'tsconfig.json': JSON.stringify(config),
    'package.json': JSON.stringify({ private: true, type: 'module' }),
    ...files,
  })) {
    await writeFile(path.join(dir, file), text);
  }
  return dir;
}

/** @returns the errors of the compiler */
function compile(tsc: string, dir: string): string {
  try {
    return execFileSync(process.execPath, [tsc, '-p', dir], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error);
  }
}
