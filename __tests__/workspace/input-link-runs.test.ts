/** Runs whose steps write through links in their inputs. */
import { symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { codes, createProject, type PipelineRig, script } from '../support/pipeline-rig.ts';

/** A script that overwrites every file in its inputs, also through links. */
const OVERWRITES = script(
  [
    'import os',
    'for folder, _, files in os.walk(input_paths["i"], followlinks=True):',
    '    for name in files:',
    '        try: open(os.path.join(folder, name), "w").write("overwritten")',
    '        except OSError as error: print(error)',
  ].join('\n'),
);

/** A script that finds every file as it was written. */
const CHECKS = script(
  [
    'import os',
    'seen = 0',
    'for folder, _, files in os.walk(input_paths["i"], followlinks=True):',
    '    for name in files:',
    '        assert open(os.path.join(folder, name)).read() == "mine", name',
    '        seen += 1',
    'assert seen >= int(environ_vars["FILES"]), seen',
  ].join('\n'),
);

describe('writes of a step through links in its input do not affect:', () => {
  const USERS: [string, (project: PipelineRig) => void][] = [
    ['a relative link', ({ path }) => symlinkSync('../real/x.csv', path('in/link.csv'))],
    ['an absolute link', ({ path }) => symlinkSync(path('real/x.csv'), path('in/link.csv'))],
    ['a linked directory', ({ path }) => symlinkSync('../real', path('in/link'))],
    [
      'a link to a link',
      ({ path }) => {
        symlinkSync('x.csv', path('real/link.csv'));
        symlinkSync('../real/link.csv', path('in/link.csv'));
      },
    ],
    [
      'an input that is a link',
      ({ path }) => {
        symlinkSync('../real/x.csv', path('in/link.csv'));
        symlinkSync('in', path('linked'));
      },
    ],
  ];
  test.each(USERS)('%s of the user', async (_what, link) => {
    await using project = await createProject({
      ...{ 'scripts/overwrites.py': OVERWRITES, 'scripts/checks.py': CHECKS },
      ...{ 'real/x.csv': 'mine', 'in/own.csv': 'mine' },
    });
    link(project);
    const input_paths = { i: _what.startsWith('an input') ? 'linked' : 'in' };
    const environ_vars = { FILES: '2' };
    const { report } = await project.run({
      steps: {
        overwrites: { input_paths },
        checks: { input_paths, environ_vars, depends_on: ['overwrites'] },
      },
    });
    expect(codes(report)).toEqual([]);
    expect(await readFile(project.path('real/x.csv'), 'utf8')).toBe('mine');
    expect(await readFile(project.path('in/own.csv'), 'utf8')).toBe('mine');
  });

  const PRODUCERS = {
    'a link beside the file': 'os.symlink("x.csv", o + "/link.csv")',
    'an absolute link beside the file': 'os.symlink(o + "/x.csv", o + "/link.csv")',
    "a link to the user's file": 'os.symlink(user, o + "/link.csv")',
    'a hard link': 'os.link(o + "/x.csv", o + "/link.csv")',
    "a hard link to the user's file": 'os.link(user, o + "/link.csv")',
    'a link to another output': 'os.symlink(output_paths["p"] + "/x.csv", o + "/link.csv")',
    'a linked directory': 'os.symlink(output_paths["p"], o + "/link")',
    'an output that is a link':
      'shutil.rmtree(o); os.symlink(output_paths["p"], o); open(o + "/y.csv", "w").write("mine")',
  };
  test.each(Object.entries(PRODUCERS))('%s of a producer', async (_what, links) => {
    await using project = await createProject({
      'scripts/links.py': script(
        [
          'import os, shutil',
          'o, user = output_paths["o"], environ_vars["USER_FILE"]',
          'for name in ("o", "p"): open(output_paths[name] + "/x.csv", "w").write("mine")',
          links,
        ].join('\n'),
      ),
      ...{ 'scripts/overwrites.py': OVERWRITES, 'scripts/checks.py': CHECKS },
      'user.csv': 'mine',
    });
    const of = (output: string) => ({ i: { from: `links.${output}` } });
    const { report } = await project.run({
      steps: {
        links: {
          output_paths: { o: 'out/o', p: 'out/p' },
          environ_vars: { USER_FILE: project.path('user.csv') },
        },
        overwrites: { input_paths: of('o') },
        gathered: { script: 'overwrites', input_paths: { i: 'out' } },
        checks: {
          input_paths: of('o'),
          environ_vars: { FILES: '2' },
          depends_on: ['overwrites', 'gathered'],
        },
        others: {
          script: 'checks',
          input_paths: of('p'),
          environ_vars: { FILES: '1' },
          depends_on: ['overwrites', 'gathered'],
        },
      },
    });
    expect(report.errors).toEqual([]);
    expect(await readFile(project.path('user.csv'), 'utf8')).toBe('mine');
  });

  test('a link that is not followed is named in a warning', async () => {
    await using project = await createProject({
      'scripts/reads.py': script('open(input_paths["i"] + "/x.csv").close()'),
      ...{ 'in/x.csv': 'x\n', 'pipeline.yml': '' },
    });
    symlinkSync('/nowhere/at/all.csv', project.path('in/gone.csv'));
    symlinkSync('../..', project.path('in/up'));
    const { report } = await project.run({ steps: { reads: { input_paths: { i: 'in' } } } });
    expect(codes(report)).toEqual(['reads:link-not-followed']);
    expect(report.findings[0]).toMatchObject({
      severity: 'warning',
      message: 'link `gone.csv` in input `i` is broken: /nowhere/at/all.csv, and 1 more',
      evidence: [
        'gone.csv -> /nowhere/at/all.csv: is broken',
        expect.stringMatching(/^up -> .*: is part of a cycle$/),
      ],
    });
    expect(report.success).toBe(true);
  });
});
