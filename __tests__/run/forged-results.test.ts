/** How a malicious script can affect the results of steps; SECURITY.md describes it. */
import { describe, expect, test } from 'vitest';
import { createProject, script, statuses, writesCsv } from '../support/pipeline-rig.ts';

const alone = (names: readonly string[]) => ({
  steps: Object.fromEntries(
    names.map((name) => [name, { script: `${name}.py`, input_paths: {}, depends_on: [] }]),
  ),
});

describe.each(['auto', 'off'] as const)('with preload %s', (preload) => {
  test.each([
    ['while it is imported', script('pass', 'import os\nos._exit(0)\n')],
    ['in main', script('import os\nos._exit(0)')],
    [
      'after it has written all outputs',
      script(`${writesCsv('out')}\nimport sys\nsys.stdout.flush()\nos._exit(0)`),
    ],
    [
      'in an exit handler after it has failed',
      script('import atexit, os\natexit.register(os._exit, 0)\nraise ValueError("no")'),
    ],
  ])('a script that ends its process with 0 %s fails', async (_when, body) => {
    await using project = await createProject({ 'ends.py': body });
    const pipeline = {
      steps: { ends: { script: 'ends.py', input_paths: {}, output_paths: { out: 'out' } } },
    };
    const { report } = await project.run(pipeline, { preload });
    expect(report.success).toBe(false);
    expect(statuses(report)['ends']).not.toBe('passed');
  });

  test.runIf(process.platform === 'linux')(
    'a script finds no memory of running steps to write their results',
    async () => {
      const until = (file: string) =>
        `import os, time\nwhile not os.path.exists(environ_vars["DIR"] + "/${file}"):\n    time.sleep(0.01)`;
      const touch = (file: string) => `open(environ_vars["DIR"] + "/${file}", "w").close()`;
      await using project = await createProject({
        'fails.py': script(`${touch('runs')}\n${until('searched')}\nraise ValueError("honest")`),
        'searches.py': script(
          [
            until('runs'),
            'found = []',
            'for pid in filter(str.isdigit, os.listdir("/proc")):',
            '    try:',
            '        if environ_vars["DIR"].encode() not in open(f"/proc/{pid}/environ", "rb").read():',
            '            continue',
            '        for fd in os.listdir(f"/proc/{pid}/fd"):',
            '            if "cursus-step" in os.readlink(f"/proc/{pid}/fd/{fd}"):',
            '                found.append((pid, fd))',
            '    except OSError:',
            '        pass',
            touch('searched'),
            'assert not found, found',
          ].join('\n'),
        ),
      });
      const environ = { ...process.env, DIR: project.dir };
      const pipeline = alone(['fails', 'searches']);
      for (const step of Object.values(pipeline.steps)) {
        Object.assign(step, { environ_vars: { DIR: project.dir } });
      }
      const { report } = await project.run(pipeline, { preload, environ, maxParallel: 2 });
      expect(report.steps.map(({ errorMessage }) => errorMessage)).toEqual([
        'ValueError: honest',
        undefined,
      ]);
    },
  );
});
