import { describe, expect, test } from 'vitest';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import { launcherCommand } from '../../src/execute/step/launcher-command.ts';
import { createTempProject } from '../support/temp-project.ts';
import { complaint } from './complaint.ts';

const KNOWN =
  'The placeholders are `{command}`, `{python}`, `{run}`, `{workspace}`, `{project}`, `{step}`. For braces as text, write `{{` and `}}`.';

async function launchersOf(yaml: string) {
  await using project = await createTempProject({ 'p.yml': yaml });
  const { steps } = await loadPipeline('p.yml', { cwd: project.dir });
  return Object.fromEntries(steps.map(({ name, launcher }) => [name, launcher]));
}

describe('a launcher', () => {
  test.each([
    [
      'steps:\n  a:\n    launcher: srun {comand}\n',
      `p.yml:3:5: steps.a: \`launcher\` has the unknown placeholder \`{comand}\`\n  Did you mean \`command\`? ${KNOWN}`,
    ],
    [
      "defaults: {launcher: ['echo', '{HOME}']}\nsteps: {a: }\n",
      `p.yml:1:12: defaults: \`launcher\` has the unknown placeholder \`{HOME}\`\n  ${KNOWN}`,
    ],
    [
      'steps: [{name: a, launcher: "sh -c \'{command}"}]\n',
      "p.yml:1:19: steps[0]: `launcher` cannot be split: the quote ' is not closed\n  Close it, or write a list of arguments.",
    ],
    [
      'steps: {a: {launcher: []}}\n',
      'p.yml:1:13: steps.a: `launcher` has no program\n  Write a command, such as `nice {command}`, or `off`.',
    ],
    [
      'steps: {a: {launcher: 3}}\n',
      'p.yml:1:23: steps.a.launcher: expected a command such as `srun {command}`, or a list of its arguments, found 3\n  Put it in quotes: "3".',
    ],
    [
      'steps: {a: {launcher: [nice, 5]}}\n',
      'p.yml:1:30: steps.a.launcher[1]: expected an argument, found 5\n  Put it in quotes: "5".',
    ],
  ])('is refused with its location and the cure: %s', async (yaml, expected) => {
    expect(await complaint('p.yml', yaml)).toBe(expected);
  });

  test('is split like in a shell, and replaces that of the defaults', async () => {
    expect(
      await launchersOf(
        'defaults: {launcher: nice -n 5}\nsteps: {a: , b: {launcher: off}, c: {launcher: \'sh -c "a b"\'}}\n',
      ),
    ).toEqual({ a: ['nice', '-n', '5'], b: undefined, c: ['sh', '-c', 'a b'] });
  });
});

describe('the command of a launcher', () => {
  const values = {
    python: '/usr/bin/python3',
    run: '/w s/main.py',
    workspace: '/w s',
    project: '/nowhere',
    step: 'train',
  };

  test.each([
    [
      ['bash', '-lc', '{command}'],
      ['bash', '-lc', "/usr/bin/python3 '/w s/main.py'"],
    ],
    [['nice'], ['nice', '/usr/bin/python3', '/w s/main.py']],
    [
      ['srun', '{command}', '--'],
      ['srun', '/usr/bin/python3', '/w s/main.py', '--'],
    ],
    [
      ['python', '{run}'],
      ['python', '/w s/main.py'],
    ],
    [
      ['docker', '-v', '{workspace}:{workspace}', '--name={step}', '{{x}}', '{command}'],
      ['docker', '-v', '/w s:/w s', '--name=train', '{x}', '/usr/bin/python3', '/w s/main.py'],
    ],
    [
      ['sh', '-c', 'cd / && {command}'],
      ['sh', '-c', "cd / && /usr/bin/python3 '/w s/main.py'"],
    ],
  ])('of %j', (words, expected) => {
    expect(launcherCommand(words, values)).toEqual(expected);
  });
});
