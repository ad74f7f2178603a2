/**
 * Mutation testing of the seams: changes a source file in a copy of the project, one change at a
 * time, and counts the changes that the tests of its room notice.
 *
 *   npm run test:seams -- [--only NAME] [--sample N] [--seed N] [--stages N] [--write]
 *
 * `--only` is a part of a path or of the name of a room, `--sample` the mutants per file (0: all),
 * `--stages` the stages of tests that run (default: all). `--write` updates docs/test-strength.md.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { EQUIVALENT } from './seams/equivalent.ts';
import { applyMutant, type Mutant, mutantsOf } from './seams/mutate.ts';
import { ROOMS, type Room } from './seams/rooms.ts';
import { type FileScore, updateScores } from './seams/scores.ts';

/** One worker for all files: most of the time would go into starting workers. */
const OPTIONS = ['--bail=1', '--reporter=dot', '--pool=threads', '--no-isolate'];
const ROOT = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    sample: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    stages: { type: 'string', default: '9' },
    write: { type: 'boolean', default: false },
  },
});
const copy = makeCopy();
let stopTests = () => {};
process.once('exit', () => {
  stopTests();
  rmSync(copy, { recursive: true, force: true });
});
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
const scores: FileScore[] = [];
for (const room of ROOMS) await testRoom(room);
if (values.write) updateScores(path.join(ROOT, 'docs', 'test-strength.md'), scores);
print(`\n${summary(scores)}`);

async function testRoom(room: Room): Promise<void> {
  const files = globSync(
    room.files.map((glob) => `src/${glob}`),
    { cwd: ROOT },
  )
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.includes(values.only) || room.name.includes(values.only))
    .sort();
  if (files.length === 0) return;
  const stages = room.stages.slice(0, Number(values.stages));
  const limits: number[] = [];
  for (const stage of stages) {
    const { failed, seconds, output } = await runTests(stage, 900);
    if (failed) throw new Error(`The tests of \`${room.name}\` fail without a mutant:\n${output}`);
    limits.push(30 + 4 * seconds);
  }
  for (const file of files) scores.push(await testFile(room, file, stages, limits));
}

async function testFile(
  room: Room,
  file: string,
  stages: Room['stages'],
  limits: readonly number[],
): Promise<FileScore> {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const chosen = sample(mutantsOf(file, source).filter((mutant) => !isEquivalent(file, mutant)));
  let killed = 0;
  for (const mutant of chosen) {
    writeFileSync(path.join(copy, file), applyMutant(source, mutant));
    let noticed = false;
    for (const [index, stage] of stages.entries()) {
      noticed ||= (await runTests(stage, limits[index] ?? 60)).failed;
    }
    if (noticed) killed += 1;
    else
      print(
        `survived ${file}:${mutant.line}  ${oneLine(mutant.before)} → ${oneLine(mutant.after)}`,
      );
  }
  writeFileSync(path.join(copy, file), source);
  print(`${file}: ${killed} of ${chosen.length}`);
  return { room: room.name, file, killed, mutants: chosen.length };
}

function isEquivalent(file: string, { before, after, context }: Mutant): boolean {
  const name = path.posix.basename(file);
  return EQUIVALENT.some(
    (one) =>
      one.file === name &&
      one.before === oneLine(before) &&
      one.after === oneLine(after) &&
      context.includes(one.line ?? ''),
  );
}

/** The same mutants for the same seed and source. */
function sample(mutants: readonly Mutant[]): Mutant[] {
  const size = Number(values.sample);
  if (size === 0 || mutants.length <= size) return [...mutants];
  let state = Number(values.seed) >>> 0;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return mutants
    .map((mutant) => ({ mutant, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ mutant }) => mutant)
    .sort((a, b) => a.start - b.start);
}

/** Tests that do not end in time, for example in an endless loop, have failed. */
function runTests(
  files: readonly string[],
  limitSeconds: number,
): Promise<{ failed: boolean; seconds: number; output: string }> {
  const started = performance.now();
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...OPTIONS, ...files], {
    cwd: copy,
    // A snapshot is compared, never written.
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  stopTests = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(stopTests, limitSeconds * 1000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve({ failed: code !== 0, seconds: (performance.now() - started) / 1000, output });
    });
  });
}

/** The project without its build; packages and environments are shared. */
function makeCopy(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'cursus-seams-'));
  const parts = ['src', '__tests__', 'truth', 'examples', 'docs', 'package.json', 'action.yml'];
  for (const part of [...parts, 'vitest.config.ts', 'tsconfig.json']) {
    cpSync(path.join(ROOT, part), path.join(dir, part), { recursive: true });
  }
  for (const part of ['node_modules', '.cache']) {
    symlinkSync(path.join(ROOT, part), path.join(dir, part), 'junction');
  }
  return dir;
}

function summary(all: readonly FileScore[]): string {
  const killed = all.reduce((sum, one) => sum + one.killed, 0);
  const mutants = all.reduce((sum, one) => sum + one.mutants, 0);
  return `${killed} of ${mutants} mutants killed`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 120);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
