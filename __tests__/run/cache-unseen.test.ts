/** What a step depends on although no line of it names it: each case is one step of one pipeline. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import { missesOf, runCached, uncacheableOf } from '../support/cached-project.ts';
import { createProject, type PipelineRig, script, statuses } from '../support/pipeline-rig.ts';

const TOP = 'import os\nfrom pathlib import Path\nHERE = Path(__file__).parent\n';
const WRITES = 'Path(output_paths["o"], "r.txt").write_text(str(v))';
const POOL = 'from concurrent.futures import ThreadPoolExecutor\n';

interface Case {
  /** Sets `v`. */
  readonly body: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly setUp?: (path: (name: string) => string) => void;
  readonly change?: (path: (name: string) => string) => void;
  /** A part of the one reason of the miss; absent: it is taken from the cache. */
  readonly reason?: string;
}

const CASES: Readonly<Record<string, Case>> = {
  module_by_name: {
    body: 'import importlib\nv = 1\ntry:\n    v = importlib.import_module("plug" + "_a").V\nexcept ImportError:\n    pass',
    change: (path) => writeFileSync(path('plug_a.py'), 'V = 2\n'),
    reason: '`plug_a.py` in',
  },
  spec: {
    body: 'import importlib.util\nv = importlib.util.find_spec("plug" + "_b")',
    change: (path) => writeFileSync(path('plug_b.py'), 'V = 2\n'),
    reason: '`plug_b.py` in',
  },
  part_of_a_namespace: {
    body: 'import ns.base\nv = 1\ntry:\n    import ns.extra\n    v = 2\nexcept ImportError:\n    pass',
    files: { 'ns/base.py': '' },
    change: (path) => writeFileSync(path('ns/extra.py'), ''),
    reason: '`extra.py` in `ns` is new',
  },
  package_over_module: {
    body: 'import importlib\nv = importlib.import_module("pkg.sub").V',
    files: { 'pkg/__init__.py': '', 'pkg/sub.py': 'V = 1\n' },
    change: (path) => {
      mkdirSync(path('pkg/sub'));
      writeFileSync(path('pkg/sub/__init__.py'), 'V = 2\n');
    },
    reason: '`sub` in `pkg` is new',
  },
  each_variable: {
    body: 'v = [name for name in os.environ if name.startswith("APP_")]',
    reason: 'environment variable `APP_NEW` is new',
  },
  number_of_variables: {
    body: 'v = len(os.environ), "APP_NEW" in repr(os.environ)',
    reason: 'environment variable `APP_NEW` is new',
  },
  copied_variables: {
    body: 'v = {**os.environ}.get("APP_NEW"), os.environ.copy().get("APP_NEW")',
    reason: 'environment variable `APP_NEW` is new',
  },
  other_variable: { body: 'v = os.environ.get("APP_OTHER")' },
  read_in_a_thread: {
    body: `${POOL}with ThreadPoolExecutor(2) as pool:\n    v = list(pool.map(Path.read_text, [HERE / f"part-{i}.dat" for i in range(2)]))`,
    files: { 'part-0.dat': 'a', 'part-1.dat': 'b' },
    change: (path) => writeFileSync(path('part-1.dat'), 'c'),
    reason: '`part-1.dat`, which its code reads or names, changed',
  },
  opened_in_vain: {
    body: 'try:\n    v = open(HERE / ("vain" + ".dat")).read()\nexcept FileNotFoundError:\n    v = 0',
    change: (path) => writeFileSync(path('vain.dat'), '1'),
    reason: '`vain.dat`, which its code asks for, is new',
  },
  exists: {
    body: 'v = (HERE / "FLAG").exists(), os.path.isdir(HERE / ".plugins")',
    change: (path) => mkdirSync(path('.plugins')),
    reason: '`.plugins`, which its code asks for, is new',
  },
  size: {
    body: 'v = os.stat(HERE / ("size" + ".dat")).st_size',
    files: { 'size.dat': '1' },
    change: (path) => writeFileSync(path('size.dat'), '22'),
    reason: '`size.dat`, which its code asks for, changed',
  },
  same_size: {
    body: 'v = os.path.getsize(HERE / ("same" + ".dat"))',
    files: { 'same.dat': '1' },
    change: (path) => writeFileSync(path('same.dat'), '2'),
  },
  own_time: {
    body: 'v = os.path.getmtime(__file__)',
    change: (path) => utimesSync(path('own_time.py'), 1e9, 1e9),
    reason: '`own_time.py`, which its code asks for, changed',
  },
  target_of_a_link: {
    body: 'v = os.readlink(HERE / ("current"))',
    setUp: (path) => symlinkSync('v1', path('current')),
    change: (path) => {
      rmSync(path('current'));
      symlinkSync('v2', path('current'));
    },
    reason: '`current`, which its code asks for, changed',
  },
};

describe('a change that only the running step shows', () => {
  let project: PipelineRig;
  let runs: readonly RunReport[];

  beforeAll(async () => {
    const all = Object.entries(CASES);
    project = await createProject(
      Object.fromEntries(
        all.flatMap(([name, { body, files = {} }]) => [
          [`${name}.py`, script(`${body}\n${WRITES}`, TOP)],
          ...Object.entries(files),
        ]),
      ),
    );
    for (const [, { setUp }] of all) setUp?.((name) => project.path(name));
    const pipeline = pipelineOf(Object.keys(CASES));
    const first = await runCached(project, { pipeline });
    const second = await runCached(project, { pipeline });
    for (const [, { change }] of all) change?.((name) => project.path(name));
    const environ = { ...process.env, APP_NEW: '1' };
    runs = [first.report, second.report, (await runCached(project, { pipeline, environ })).report];
    return () => project[Symbol.asyncDispose]();
  });

  test.each(Object.entries(CASES))('%s', (name, { reason }) => {
    const reasons = runs.map((report) => uncacheableOf(report, name));
    expect(reasons.slice(0, 2)).toEqual([undefined, undefined]);
    expect(runs.map((report) => statuses(report)[name])).toEqual([
      'passed',
      'cached',
      reason === undefined ? 'cached' : 'passed',
    ]);
    const misses = runs.map((report) => missesOf(report, name))[2];
    expect(misses?.length).toBe(reason === undefined ? undefined : 1);
    expect(misses?.join() ?? '').toContain(reason ?? '');
  });
});

const UNCACHEABLE: Readonly<Record<string, readonly [body: string, reason: string]>> = {
  bytes: ['v = open(os.fsencode(HERE / ("x" + ".dat"))).read()', 'line 6 reads `x.dat`'],
  relative: [
    'open("x" + ".dat", "w").close()\nopen("x" + ".dat").close()\nos.chdir(HERE)\nv = open("x" + ".dat").read()',
    'line 9 reads `x.dat`',
  ],
  process_directory: [
    'os.chdir(HERE)\nv = open("/proc/self/cwd/" + "x" + ".dat").read()',
    'line 7 reads `x.dat`',
  ],
  database: [
    'import sqlite3\nv = sqlite3.connect(f"file:{HERE}/x" + ".dat?mode=ro", uri=True).close()',
    'line 7 reads `x.dat`',
  ],
  link: [
    'os.link(HERE / ("x" + ".dat"), Path(output_paths["o"], "l"))\nv = 1',
    'line 6 reads `x.dat`',
  ],
  time_of_input: ['v = os.stat(input_paths["i"]).st_mtime', 'line 6 asks for the time of an input'],
  at_exit: [
    'import atexit\natexit.register(lambda: None)\nv = 1',
    'line 7 registers a function for the end of the process',
  ],
  local_service: [
    'import socket\nv = socket.socket().connect_ex(("127.0.0.1", 9))',
    'line 7 connects to `127.0.0.1:9`',
  ],
  local_socket: [
    'import socket\nv = socket.socket(socket.AF_UNIX).connect_ex("none.sock")',
    'line 7 connects to `none.sock`',
  ],
  clock_by_text: [
    'import time\nv = getattr(time, "time")()',
    'line 7 reads the clock: `time.time`',
  ],
  clock_in_a_text: ['exec("import time\\nv = time.time()")\nv = 1', 'line 6 reads the clock'],
  counter: ['import time\nv = time.perf_counter()', 'line 7 reads the clock: `time.perf_counter`'],
  seed_by_chance: [
    'import random\nrandom.seed(os.getpid())\nv = random.random()',
    'line 8 draws random numbers without a seed: `random.random`',
  ],
};

test('what cannot be compared is not cached, and says why', async () => {
  const names = Object.keys(UNCACHEABLE);
  await using project = await createProject({
    'x.dat': 'x',
    ...Object.fromEntries(
      Object.entries(UNCACHEABLE).map(([name, [body]]) => [
        `${name}.py`,
        script(`${body}\n${WRITES}`, TOP),
      ]),
    ),
  });
  writeFileSync(project.path('in.txt'), '1');
  const { report } = await runCached(project, { pipeline: pipelineOf(names) });
  for (const name of names) {
    const [, reason] = UNCACHEABLE[name] ?? [];
    expect([name, statuses(report)[name]]).toEqual([name, 'passed']);
    expect([name, uncacheableOf(report, name)?.join()]).toEqual([
      name,
      expect.stringContaining(`\`${name}.py\` ${reason}`),
    ]);
  }
});

test('the order of names is a part of the settings', async () => {
  await using project = await createProject({
    'a.py': script(
      `v = 1\nfor one in output_paths.values():\n    Path(one, "r").write_text("1")`,
      TOP,
    ),
    'in.txt': '',
  });
  const pipeline = (turn: (names: string[]) => string[]) => {
    const named = (value: (name: string) => unknown) =>
      Object.fromEntries(turn(['x', 'y']).map((name) => [name, value(name)]));
    const step = {
      ...{ script: 'a.py', job_args: named(() => 1), environ_vars: named(() => '1') },
      ...{ input_paths: named(() => 'in.txt'), output_paths: named((name) => `out/${name}`) },
    };
    return { name: 'order', steps: { a: step } };
  };
  await runCached(project, { pipeline: pipeline((names) => names) });
  const { report } = await runCached(project, {
    pipeline: pipeline((names) => names.toReversed()),
  });
  expect(missesOf(report, 'a')).toEqual(
    ['job_args', 'environ_vars', 'input_paths', 'output_paths'].map(
      (name) => `the order of \`${name}\` changed`,
    ),
  );
});

describe('the reason of a miss is what happened', () => {
  const pipeline = pipelineOf(['a']);
  const files = { 'a.py': script(`v = 1\n${WRITES}`, TOP), 'in.txt': '' };

  test('another interpreter of the same version', async () => {
    await using project = await createProject(files);
    const found = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
      encoding: 'utf8',
    });
    for (const name of ['one', 'two']) symlinkSync(found.trim(), project.path(name));
    await runCached(project, { pipeline, python: project.path('one') });
    const { report } = await runCached(project, { pipeline, python: project.path('two') });
    expect(missesOf(report, 'a')).toEqual([
      `another Python interpreter: \`${project.path('one')}\` → \`${project.path('two')}\``,
    ]);
  });

  test('the key was lost', async () => {
    await using project = await createProject(files);
    await runCached(project, { pipeline });
    rmSync(project.path('test_workspace/.results/salt'));
    const { report } = await runCached(project, { pipeline });
    expect(missesOf(report, 'a')).toEqual([
      'the key of the kept results was lost: values cannot be compared',
    ]);
  });

  test('the project was moved', async () => {
    await using project = await createProject();
    const given = JSON.stringify(pipeline);
    for (const [name, text] of Object.entries({ ...files, 'pipeline.yml': given })) {
      await project.write({ [`one/${name}`]: text });
    }
    const run = async (dir: string) => {
      const at = { cwd: project.path(dir), baseDir: project.path(dir) };
      const workspaceDir = project.path(dir, 'test_workspace');
      return runCached(project, { pipeline: `${dir}/pipeline.yml`, workspaceDir, ...at });
    };
    await run('one');
    renameSync(project.path('one'), project.path('two'));
    const { report } = await run('two');
    expect(missesOf(report, 'a')).toContain(
      `the directory of the pipeline was \`${project.path('one')}\``,
    );
  });

  test('a source in another encoding is read as Python reads it', async () => {
    await using project = await createProject(files);
    const source = `# -*- coding: latin-1 -*-\n${TOP}T = "caf\u00e9"\n${script(`v = T\n${WRITES}`)}`;
    writeFileSync(project.path('a.py'), source, 'latin1');
    const { report } = await runCached(project, { pipeline });
    expect(uncacheableOf(report, 'a')).toBeUndefined();
    expect((await runCached(project, { pipeline })).statuses).toEqual({ a: 'cached' });
  });
});

function pipelineOf(names: readonly string[]) {
  const stepOf = (name: string) => ({
    ...{ script: `${name}.py`, output_paths: { o: `out/${name}` } },
    input_paths: name === 'time_of_input' ? { i: 'in.txt' } : {},
  });
  return { name: 'unseen', steps: Object.fromEntries(names.map((name) => [name, stepOf(name)])) };
}
