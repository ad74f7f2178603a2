/** A run never fails without a reason: annotations are only created from error findings. */
import { expect, test } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import { createProject, script } from '../support/pipeline-rig.ts';
import { seededRandom } from '../support/seeded-random.ts';

const DATA = 'open(o + "/d.csv", "w").write("a\\n1\\n")';

/** The use of output `o` in steps, and their ends. */
const DEEDS: Record<string, string> = {
  writes: DATA,
  raises: `${DATA}; raise ValueError("no")`,
  exits: 'sys.exit(3)',
  dies: 'os._exit(0)',
  killed: 'os.kill(os.getpid(), 9)',
  returns_error: 'return {"status": "error"}',
  sleeps: 'time.sleep(60)',
  empty: 'pass',
  empty_file: 'open(o + "/d.csv", "w").close()',
  empty_files: 'for n in range(3000): open(f"{o}/{n}", "w").close()',
  hidden: 'open(o + "/.keep", "w").write("x")',
  removed: 'os.rmdir(o)',
  a_file: `os.rmdir(o); open(o, "w").write("x")`,
  pipe: 'os.mkfifo(o + "/pipe")',
  links_nowhere: 'os.symlink("nowhere", o + "/l"); os.symlink("l2", o + "/l2")',
  output_in_a_circle: 'os.rmdir(o); os.symlink("o", o)',
  outside: 'os.rmdir(o); os.symlink("/", o)',
  kernel: 'os.rmdir(o); os.symlink("/proc/self", o)',
  deep: 'p = o + "/d" * 300; os.makedirs(p); open(p + "/d.csv", "w").write("a\\n1\\n")',
  deep_and_empty: 'os.makedirs(o + "/d" * 300)',
  raw_name: 'open(os.fsencode(o) + b"/\\xff\\n.csv", "wb").write(b"a\\n1\\n")',
  damaged: 'open(o + "/d.csv.gz", "wb").write(gzip.compress(b"a\\n" * 9000)[:20])',
  unknown: 'open(o + "/d.dat", "wb").write(bytes(range(256)))',
  wrong_name: 'open(o + "/d.parquet", "w").write("no parquet")',
  changes_input: 'for i in input_paths.values(): open(i + "/new", "w").write("x")',
  large: 'for n in range(2100): open(f"{o}/{n}.csv", "w").write("a\\n1\\n")',
  removes_input: 'for i in input_paths.values(): shutil.rmtree(i)',
  own_directory_gone: 'shutil.rmtree(os.path.dirname(os.getcwd()))',
};

const NAMES = Object.keys(DEEDS);

/** Steps of random deeds; each reads the output, or a part of it, of some before it. */
function randomPipeline(seed: number) {
  const random = seededRandom(seed * 7_919);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  // Every deed has its turn, on sound data and with mostly healthy neighbours.
  const others = Array.from({ length: 4 }, () => pick(['writes', 'large', pick(NAMES)]));
  const deeds = ['writes', NAMES[seed] ?? '', ...others];
  const steps = deeds.map((deed, index) => {
    const from = pick([index - 1, Math.floor(random() * index)]);
    const part = index === 1 ? '' : pick(['', '', '', '/d.csv', '/nowhere']);
    return {
      script: deed,
      input_paths: index === 0 ? {} : { i: { from: `s${from}.o${part}` } },
      output_paths: { o: `out/${index}` },
      timeout: deed === 'sleeps' ? 1 : 30,
    };
  });
  return { steps: Object.fromEntries(steps.map((step, index) => [`s${index}`, step])) };
}

const FAILED = ['failed', 'timed-out', 'crashed'];

function expectReasons(report: RunReport, what: string): void {
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const failed = report.steps.filter(({ status }) => FAILED.includes(status));
  const broken = report.flows.filter(({ status }) => status === 'incompatible');
  // The last resort, for faults of the tool.
  expect(
    errors.filter(({ code }) => code === 'cause-unknown'),
    what,
  ).toEqual([]);
  expect(report.internalError, what).toBeUndefined();
  for (const { name } of failed) {
    const said = errors.some(({ step, flow }) => step === name || flow?.includes(name));
    expect(said, `${what}: why ${name} failed`).toBe(true);
  }
  if (broken.length > 0) expect(errors.length, `${what}: ${broken[0]?.key}`).toBeGreaterThan(0);
  expect(report.success, what).toBe(errors.length === 0);
  if (errors.length > 0) expect(report.errors, what).not.toEqual([]);
  if (failed.length > 0) expect(report.success, what).toBe(false);
}

const SCRIPTS = Object.fromEntries(
  Object.entries(DEEDS).map(([name, deed]) => [
    `scripts/${name}.py`,
    script(`o = output_paths["o"]\n${deed}`, 'import gzip, os, shutil, sys, time'),
  ]),
);

test.each(NAMES.map((deed, seed) => [deed, seed] as const))(
  'a run with the step `%s` among random others says why it failed',
  async (_deed, seed) => {
    await using project = await createProject(SCRIPTS);
    const pipeline = randomPipeline(seed);
    const { report } = await project.run(pipeline, { failFast: seed % 3 === 0 });
    expect(report.steps[1]?.status).not.toBe('blocked');
    expectReasons(report, JSON.stringify(pipeline));
  },
);

test.each(['run-started', 'step-started', 'step-finished'] as const)(
  'a run that is cancelled at `%s` reports it',
  async (moment) => {
    await using project = await createProject(SCRIPTS);
    const controller = new AbortController();
    const steps = {
      a: { script: 'writes', input_paths: {}, output_paths: { o: 'out/a' } },
      b: { script: 'sleeps', input_paths: { i: { from: 'a.o' } }, output_paths: { o: 'out/b' } },
    };
    const { report } = await project.run(
      { steps },
      {
        signal: controller.signal,
        onEvent: ({ type }) => {
          if (type === moment) controller.abort('SIGTERM');
        },
      },
    );
    expect(report.complete).toBe(false);
    expect(report.success).toBe(false);
    expectReasons(report, moment);
  },
);
