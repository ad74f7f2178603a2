import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../src/reporters/junit.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';

describe('a run that passes', () => {
  test('reports what is odd about its steps', async () => {
    await using project = await createProject({
      'scripts/broken/__init__.py': 'raise ValueError("not here")',
      'scripts/broken/inside.py': script('pass'),
      'scripts/statistics.py': script('pass'),
      'scripts/header.py': script(writesCsv('data', 'id,label', '')),
    });
    const { report } = await project.run({
      steps: {
        inside: { script: 'scripts/broken/inside.py', input_paths: {} },
        statistics: { input_paths: {} },
        header: { input_paths: {}, output_paths: { data: 'out' } },
        store: { input_paths: { data: { from: 'header.data' } } },
      },
    });
    expect(report.errors).toEqual([]);
    const found = report.findings.map(({ code, step, location }) => [code, step, location?.file]);
    expect(found.sort()).toEqual([
      ['module-renamed', 'statistics', 'scripts/statistics.py'],
      ['package-init-failed', 'inside', 'scripts/broken/__init__.py'],
      ['skipped', 'store', undefined],
      ['table-empty', 'header', undefined],
    ]);
  });

  test('gives the reason of a skipped step', async () => {
    await using project = await createProject({
      'scripts/a.py': script(writesCsv('data', 'id', '1')),
    });
    const { report } = await project.run({
      steps: {
        a: { output_paths: { data: 'out' } },
        push: { skip: 'needs a registry', input_paths: { data: { from: 'a.data' } } },
      },
    });
    expect(report.errors).toEqual([]);
    expect(renderJunit(report)).toContain('<skipped message="needs a registry"/>');
    expect(renderMarkdown(report)).toContain('skipped: needs a registry');
    expect(renderMarkdown(report)).not.toContain('has no script');
  });

  test('reports a package that cannot be imported before the fork', async () => {
    const dies = [
      'import os, signal, sys',
      'if "cursus_harness.template.serve" in sys.modules:',
      '    os.kill(os.getpid(), signal.SIGTERM)',
    ];
    const step = script('pass', 'import dies_in_template\n');
    await using project = await createProject({
      'site-packages/dies_in_template.py': dies.join('\n'),
      'scripts/a.py': step,
      'scripts/b.py': step,
    });
    const { report } = await project.run(
      { steps: { a: { input_paths: {} }, b: { input_paths: {} } } },
      { environ: { ...process.env, PYTHONPATH: project.path('site-packages') } },
    );
    expect(report.errors).toEqual([]);
    expect(report.findings).toMatchObject([
      {
        code: 'import-not-shared',
        message: expect.stringContaining('`dies_in_template` cannot be imported once'),
      },
    ]);
  });
});
