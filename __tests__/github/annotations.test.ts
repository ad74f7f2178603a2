import { describe, expect, it } from 'vitest';
import { type Finding, finding } from '../../src/findings/findings.ts';
import { type Annotation, toAnnotations } from '../../src/github/annotations.ts';
import { fitAnnotations } from '../../src/github/workflow-commands.ts';
import type { RunReport } from '../../src/report/report.ts';
import { makeReport, makeStep } from '../support/report-builders.ts';
import { blockedChainReport, wideReport } from '../support/report-fixtures.ts';

/** `/repo/…` is the repository, except what git ignores: `/repo/build/…`. */
function toRepoPath(file: string): string | undefined {
  return file.startsWith('/repo/') && !file.startsWith('/repo/build/') ? file.slice(6) : undefined;
}

function annotate(report: RunReport): Annotation[] {
  return toAnnotations(report, toRepoPath);
}

function reportOf(...findings: Finding[]): RunReport {
  const names = [...new Set(findings.flatMap(({ step }) => step ?? []))];
  return makeReport({ success: false, steps: names.map((name) => makeStep(name)), findings });
}

describe('annotations', () => {
  // a → b* → c → d
  it('report a root cause once, with the steps that it blocks', () => {
    expect(annotate(blockedChainReport())).toMatchInlineSnapshot(`
      [
        {
          "column": 9,
          "file": "scripts/b.py",
          "level": "error",
          "line": 12,
          "message": "KeyError: 'label'
      Not run because of it: c, d.
      To reproduce: npx --yes cursus-runtime-action@1.0.0 runtime test-pipeline chain.yml",
          "title": "Script raised an exception: b",
        },
      ]
    `);
  });

  it('refer to the line, with the path of the file in the repository', () => {
    const location = { file: '/repo/pipelines/a/train.py', line: 4 };
    const report = {
      ...reportOf(finding('script-failed', { step: 'a', message: 'm', location })),
      baseDir: '/repo/pipelines',
    };
    expect(annotate(report)[0]).toMatchObject({ file: 'pipelines/a/train.py', line: 4 });
    const relative = { file: 'a/train.py', line: 4, column: 2 };
    const findings = [finding('timeout', { message: 'm', location: relative })];
    const same = makeReport({ success: false, baseDir: '/repo/pipelines', findings });
    expect(annotate(same)[0]).toMatchObject({ file: 'pipelines/a/train.py', line: 4, column: 2 });
  });

  it.each(['/usr/lib/python3/csv.py', '/repo/build/made.py'])(
    'of a line in %s refer to the script, and name the line',
    (file) => {
      const location = { file, line: 9 };
      const [annotation] = annotate(
        reportOf(finding('script-failed', { step: 'a', message: 'm', location })),
      );
      expect(annotation).toMatchObject({ file: 'scripts/a.py', line: 1 });
      expect(annotation?.message).toContain(`At ${file}:9.`);
    },
  );

  it('have no file if there is none', () => {
    const [annotation] = annotate(reportOf(finding('wiring-unknown', { message: 'm' })));
    expect(annotation).not.toHaveProperty('file');
    expect(annotation).toMatchObject({ level: 'warning', title: 'No data flow on an edge' });
  });

  it('appear once for a line of a script that several steps share', () => {
    const location = { file: 'scripts/shared.py', line: 3 };
    const steps = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const annotations = annotate(
      reportOf(...steps.map((step) => finding('timeout', { step, message: 'timeout', location }))),
    );
    expect(annotations.map(({ title }) => title)).toEqual([
      'Time limit exceeded: a, b, c, d, e and 2 more',
    ]);
  });

  it('put errors before warnings before notices, each kind in the order of the report', () => {
    const at = (line: number) => ({ location: { file: 'scripts/a.py', line } });
    const annotations = annotate(
      reportOf(
        finding('sample-data', { message: 'n', step: 'a', ...at(1) }),
        finding('flaky', { message: 'w', step: 'a', ...at(2) }),
        finding('timeout', { message: 'e1', step: 'a', ...at(3) }),
        finding('crashed', { message: 'e2', step: 'b', ...at(4) }),
      ),
    );
    expect(annotations.map(({ level, line }) => [level, line])).toEqual([
      ['error', 3],
      ['error', 4],
      ['warning', 2],
      ['notice', 1],
    ]);
  });

  it('omit a notice without a line', () => {
    expect(annotate(reportOf(finding('sample-data', { step: 'a', message: 'm' })))).toEqual([]);
  });

  it('report a failed step without findings', () => {
    const step = makeStep('a', { status: 'crashed', errorMessage: 'it died' });
    const [annotation] = annotate(makeReport({ success: false, steps: [step] }));
    expect(annotation).toMatchObject({ level: 'error', file: 'scripts/a.py' });
    expect(annotation?.message).toContain('it died');
  });

  it('contain no control characters of script output', () => {
    const message = '\u001b[31mred\u001b[0m\u0007 alert\u0000';
    const [annotation] = annotate(reportOf(finding('script-failed', { step: 'a', message })));
    expect(annotation?.message.split('\n')[0]).toBe('red alert');
  });

  it('are limited for messages of any size', () => {
    const evidence = Array.from({ length: 1000 }, () => 'y'.repeat(100_000));
    const [annotation] = annotate(
      reportOf(finding('crashed', { step: 's'.repeat(999), message: 'x'.repeat(1e7), evidence })),
    );
    expect(annotation?.message.length).toBeLessThan(300_000);
    expect(annotation?.title.length).toBeLessThanOrEqual(255);
  });

  it('are not empty if the message is empty', () => {
    const [annotation] = annotate(reportOf(finding('flaky', { message: ' \n', hint: '' })));
    expect(annotation?.message).toBe('Passed only after a retry');
  });
});

describe('the limit of ten per kind', () => {
  const wide = annotate(wideReport(120, 'failed'));

  it('the last names the number of omitted ones', () => {
    const fitted = fitAnnotations(wide);
    expect(fitted).toHaveLength(10);
    expect(fitted.slice(0, 9)).toEqual(wide.slice(0, 9));
    expect(fitted[9]).toMatchObject({ level: 'error', title: '111 more errors' });
  });

  it('ten are all shown', () => {
    expect(fitAnnotations(wide.slice(0, 10))).toEqual(wide.slice(0, 10));
    expect(fitAnnotations(wide.slice(0, 11))[9]).toMatchObject({ title: '2 more errors' });
  });

  it('room can be reserved for later ones', () => {
    const fitted = fitAnnotations(wide.slice(0, 10), { reserved: { error: 1 } });
    expect(fitted).toHaveLength(9);
    expect(fitted[8]).toMatchObject({ title: '2 more errors' });
  });
});
