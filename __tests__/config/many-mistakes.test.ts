import { describe, expect, test } from 'vitest';
import { complaint } from './complaint.ts';

const STEP_KEYS =
  'script, call, args, parameters, command, container_paths, depends_on, input_paths, inputs, output_paths, outputs, expect, environ_vars, job_args, timeout, memory, python, requirements, launcher, tags, skip, working_paths, working_directory, hermetic, allow, memory_limit, log_limit, output_limit, process_limit';

describe('several mistakes', () => {
  test('are reported at once, each with its location and cure, in the order of the file', async () => {
    const yaml = 'name: x\nsteps:\n  b:\n    timout: 1\n  a:\n    memory: 0\nscript_dirs: [gone]\n';
    expect(await complaint('conf/p.yml', yaml)).toBe(
      [
        'conf/p.yml:4:5: steps.b: unknown key `timout`',
        `  Did you mean \`timeout\`? Allowed here: ${STEP_KEYS}.`,
        'conf/p.yml:6:13: steps.a.memory: expected an amount of memory: `2GB`, `512MiB`, or a number of bytes, found 0',
        'conf/p.yml:7:15: script_dirs[0]: no such directory: gone',
        '  It is relative to `root`, by default the directory of the pipeline file.',
      ].join('\n'),
    );
  });

  test('are reported in addition to missing steps', async () => {
    const said = await complaint('p.yml', 'nme: x\n');
    expect(said).toContain('No steps found in pipeline configuration');
    expect(said).toContain('p.yml:1:1: unknown key `nme`\n  Did you mean `name`?');
  });

  test('are counted if there are too many to read', async () => {
    const keys = Array.from({ length: 30 }, (_, i) => `  a${i}: {timeout: 0}\n`).join('');
    const said = await complaint('p.yml', `steps:\n${keys}`);
    expect(said.split('\n')).toHaveLength(21);
    expect(said).toMatch(/and 10 more problems$/);
  });
});
