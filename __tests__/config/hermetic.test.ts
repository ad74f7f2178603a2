import { describe, expect, test } from 'vitest';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import { createTempProject } from '../support/temp-project.ts';
import { complaint } from './complaint.ts';

describe('what a step may do', () => {
  test.each([
    [
      'hermetic: yes\nsteps: {a: }\n',
      'p.yml:1:11: hermetic: expected `error`, `warn` or `off`, found the text "yes"',
    ],
    [
      'steps: {a: {hermetic: strict}}\n',
      'p.yml:1:23: steps.a.hermetic: expected `error`, `warn` or `off`, found the text "strict"',
    ],
    [
      'defaults: {hermetic: off}\nsteps: {a: }\n',
      'p.yml:1:12: defaults: unknown key `hermetic`\n  Allowed here: timeout, environ_vars, job_args, allow, python, requirements, launcher, tags, memory_limit, log_limit, output_limit, process_limit.',
    ],
    [
      'steps: {a: {allow: {reads: [x]}}}\n',
      'p.yml:1:21: steps.a.allow: unknown key `reads`\n  Did you mean `read`? Allowed here: read, write, network, subprocess, clock, random.',
    ],
    [
      'steps: {a: {allow: {read: config.yml}}}\n',
      'p.yml:1:27: steps.a.allow.read: expected a list of path patterns, found the text "config.yml"',
    ],
    [
      'steps: {a: {allow: {network: [443]}}}\n',
      'p.yml:1:31: steps.a.allow.network[0]: expected a host pattern, found 443\n  Put it in quotes: "443".',
    ],
    [
      'steps: {a: {allow: [read]}}\n',
      'p.yml:1:20: steps.a.allow: expected a mapping of `read`, `write`, `network` and `subprocess` to lists, found a list of 1',
    ],
  ])('is refused with its location: %s', async (yaml, expected) => {
    expect(await complaint('p.yml', yaml)).toBe(expected);
  });

  test('is added to what the defaults allow', async () => {
    await using project = await createTempProject({
      'p.yml':
        'hermetic: error\ndefaults: {allow: {read: [a], network: [h]}}\nsteps: {a: {allow: {read: [b]}, hermetic: warn}, b: }\n',
    });
    const config = await loadPipeline('p.yml', { cwd: project.dir });
    expect(config.hermetic).toBe('error');
    const shared = { write: [], network: ['h'], subprocess: [] };
    expect(config.steps).toMatchObject([
      { hermetic: 'warn', allow: { read: ['a', 'b'], ...shared } },
      { allow: { read: ['a'], ...shared } },
    ]);
    expect(config.steps[1]).not.toHaveProperty('hermetic');
  });
});
