/** What a report suggests if the project explains why a step failed. */
import { describe, expect, test } from 'vitest';
import { createProject, script } from '../support/pipeline-rig.ts';

const FILES = {
  'config/params.yaml': 'a: 1\n',
  'data/rows.csv': 'a,b\n1,2\n',
  'steps/near.txt': 'near\n',
  'steps/helpers.py': 'x = 1\n',
  'src/tools.py': 'x = 1\n',
  'src/lib/deep/model.py': 'x = 1\n',
};

/** The hint for one step, which is declared with these keys and has this script. */
async function hintFor(text: string, keys: Record<string, unknown> = {}) {
  await using project = await createProject({ ...FILES, 'steps/s.py': text });
  const script = 'command' in keys ? {} : { script: 'steps/s.py' };
  const { report } = await project.run({ steps: { s: { input_paths: {}, ...script, ...keys } } });
  expect(report.causes).toHaveLength(1);
  return report.causes[0]?.finding.hint;
}

const output = { output_paths: { o: 'out/o' } };
const EXISTS = 'Output directory `o` already exists when the step starts: use';

describe('a script that creates the directory of its output', () => {
  test.each([
    ['os.mkdir', 'os.mkdir(output_paths["o"])', output, '`os.makedirs(…, exist_ok=True)`.'],
    ['os.makedirs', 'os.makedirs(output_paths["o"])', output, '`os.makedirs(…, exist_ok=True)`.'],
    ['a path', 'Path(output_paths["o"]).mkdir()', output, '`.mkdir(parents=True, exist_ok=True)`.'],
    [
      'a copied tree',
      'shutil.copytree(input_paths["i"], output_paths["o"])',
      { ...output, input_paths: { i: 'data' } },
      '`shutil.copytree(…, dirs_exist_ok=True)`.',
    ],
  ])('learns that it exists: %s', async (_, body, keys, cure) => {
    const top = 'import os, shutil\nfrom pathlib import Path\n';
    expect(await hintFor(script(body, top), keys)).toBe(`${EXISTS} ${cure}`);
  });

  test('also for the directory of an output file', async () => {
    const body = 'os.mkdir(os.path.dirname(output_paths["o"]))';
    const keys = { output_paths: { o: 'out/o.csv' } };
    expect(await hintFor(script(body, 'import os\n'), keys)).toBe(
      'The directory of output `o` already exists when the step starts: use `os.makedirs(…, exist_ok=True)`.',
    );
  });

  test('also if it raises another exception from it', async () => {
    const body =
      'try:\n    os.mkdir(output_paths["o"])\nexcept OSError as e:\n    raise RuntimeError("no") from e';
    expect(await hintFor(script(body, 'import os\n'), output)).toContain(EXISTS);
  });

  test('also as a command of a shell', async () => {
    const keys = { ...output, command: ['sh', '-c', 'mkdir "$OUTPUT_O"'] };
    expect(await hintFor('', keys)).toBe(
      `${EXISTS} \`mkdir -p\`, or omit the command that creates it.`,
    );
  });

  test('gets no such hint for another directory', async () => {
    const body = 'os.mkdir("own")\nos.mkdir("own")';
    expect(await hintFor(script(body, 'import os\n'), output)).toBeUndefined();
  });
});

const PRIVATE = 'exists, but the step runs in a private working directory.';
const PARAMS =
  'Link it into the working directory with `input_paths: { params: config/params.yaml }` and `working_paths: { params: config/params.yaml }`';
const OPENED = 'or open it relative to the script: `Path(__file__).parents[1] /';

describe('a script that opens a file of the project by a relative path', () => {
  test.each([
    [
      'main',
      script('open("config/params.yaml")'),
      {},
      `\`config/params.yaml\` ${PRIVATE} ${PARAMS}, ${OPENED} "config/params.yaml"\`.`,
    ],
    [
      'cli',
      'open("config/params.yaml")\n',
      { call: 'cli' },
      `\`config/params.yaml\` ${PRIVATE} ${PARAMS}, ${OPENED} "config/params.yaml"\`.`,
    ],
    [
      'a command',
      '',
      { command: ['sh', '-c', 'cat < config/params.yaml'] },
      `\`config/params.yaml\` ${PRIVATE} ${PARAMS}.`,
    ],
    [
      'a file beside the script',
      script('open("near.txt")'),
      {},
      `\`steps/near.txt\` ${PRIVATE} Link it into the working directory with \`input_paths: { near: steps/near.txt }\` and \`working_paths: { near: near.txt }\`, or open it relative to the script: \`Path(__file__).parent / "near.txt"\`.`,
    ],
    [
      'above the working directory',
      script('open("../config/params.yaml")'),
      {},
      `\`config/params.yaml\` ${PRIVATE} Declare it as an input, with \`input_paths: { params: config/params.yaml }\`, and open the path that the step is given, ${OPENED} "config/params.yaml"\`.`,
    ],
    [
      'in a declared input',
      script('input_paths["d"]\nopen("data/rows.csv")'),
      { input_paths: { d: 'data' } },
      `\`data/rows.csv\` ${PRIVATE} Link it into the working directory with \`working_paths: { d: data }\`, ${OPENED} "data/rows.csv"\`.`,
    ],
    [
      'mistyped',
      script('open("config/parms.yaml")'),
      {},
      `Did you mean \`config/params.yaml\`? The step runs in a private working directory. ${PARAMS}, ${OPENED} "config/params.yaml"\`.`,
    ],
    [
      'of another machine',
      script('open("/home/me/config/params.yaml")'),
      {},
      'The path belongs to another machine; the project has `config/params.yaml`. Declare it as an input: `input_paths: { params: config/params.yaml }`, and open the path that the step is given.',
    ],
    [
      'in a message of the script',
      script('raise FileNotFoundError("config/params.yaml not found")'),
      {},
      `\`config/params.yaml\` ${PRIVATE} ${PARAMS}, ${OPENED} "config/params.yaml"\`.`,
    ],
    [
      'to write it',
      script('open("results/m.json", "w")'),
      {},
      'Directory `results` does not exist in the private working directory of the step. Declare `results/m.json` as an output with `output_paths: { m: results/m.json }` and `working_paths: { m: results/m.json }`, or create it: `os.makedirs("results", exist_ok=True)`.',
    ],
    ['that does not exist', script('open("nowhere/other.txt")'), {}, undefined],
  ])('gets the file and the cure: %s', async (_, text, keys, hint) => {
    expect(await hintFor(text, keys)).toBe(hint);
  });

  test('gets no advice about its sample data', async () => {
    await using project = await createProject({
      ...FILES,
      'steps/s.py': script('input_paths["DATA"]\nopen("config/params.yaml")'),
    });
    const { report } = await project.run({ steps: { s: { script: 'steps/s.py' } } });
    expect(report.findings.map(({ code }) => code)).toContain('sample-data');
    expect(report.causes[0]?.finding.hint).toMatch(/^`config\/params.yaml` exists/);
  });

  test('passes with the keys of the hint, without a finding', async () => {
    await using project = await createProject({
      ...FILES,
      'steps/s.py': script('open("config/params.yaml").read()'),
    });
    const params = { params: 'config/params.yaml' };
    const step = { script: 'steps/s.py', input_paths: params, working_paths: params };
    const { report } = await project.run({ steps: { s: step } });
    expect([report.success, report.findings]).toEqual([true, []]);
  });
});

describe('a module of the project that an import does not find', () => {
  const TOOLS =
    '`src/tools.py` exists, but imports do not search its directory. Add `python_path: [src]` to the pipeline file.';
  test.each([
    ['before the run', script('pass', 'import tools\n'), {}, TOOLS],
    ['in main', script('import tools'), {}, TOOLS],
    ['in a program', 'import sys\nif sys:\n    import tools\n', { call: 'cli' }, TOOLS],
    [
      'a package of directories',
      script('from src.lib.deep import model'),
      {},
      '`src` exists, but imports do not search its directory. Add `python_path: [.]` to the pipeline file.',
    ],
    [
      'in a directory far below',
      script('import model'),
      {},
      '`src/lib/deep/model.py` exists, but imports do not search its directory. Add `python_path: [src/lib/deep]` to the pipeline file.',
    ],
    [
      'in a command',
      '',
      { command: ['python3', '-c', 'import tools'] },
      '`src/tools.py` exists, but imports do not search its directory. Run the script with `call: cli` and `python_path: [src]`, or set `PYTHONPATH` to the absolute path of that directory in the workflow.',
    ],
    ['a mistyped name', script('import helperz'), {}, 'Did you mean `helpers`?'],
    [
      'relative, in a program',
      'from .helpers import x\n',
      { call: 'cli' },
      'A program is in no package, as with `python steps/s.py`. Import from the directory of the script without the leading dot, or call a function of the module: `call: steps.s:main`. With `command: ["python","-m","steps.s"]`, set `PYTHONPATH` to the root of the project.',
    ],
    [
      'of no project',
      script('import no_such_module_at_all'),
      {},
      'Install the package that provides `no_such_module_at_all` in the workflow before this step; if it is your own code, add its directory to `python_path`.',
    ],
  ])('is named with the cure: %s', async (_, text, keys, hint) => {
    expect(await hintFor(text, keys)).toBe(hint);
  });
});
