/** Follows the recipes under "How to add" in AGENTS.md in a copy of the sources. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileProfile } from '../../src/data/profile.ts';
import type { Finding } from '../../src/findings/findings.ts';
import { type Recipe, ScratchCopy } from './scratch-copy.ts';

const OUTPUT_FORMAT: Recipe = {
  newFiles: {
    'src/reporters/step-names.ts': `
import type { RunReport } from '../report/report.ts';

export function renderStepNames({ steps }: RunReport): string {
  return steps.map(({ name }) => \`\${name}\\n\`).join('');
}
`,
  },
  insertions: {
    'src/reporters/output-formats.ts': [
      {
        before: '] as const satisfies readonly OutputFormat[];',
        text: `  {
    name: 'list of steps',
    flag: 'names-file',
    description: 'the names of the steps as text',
    example: 'names.txt',
    render: async (report) => (await import('./step-names.ts')).renderStepNames(report),
  },
`,
      },
    ],
  },
};

const DATA_FORMAT: Recipe = {
  newFiles: {
    'src/data/formats/gguf.ts': `
import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const gguf: DataFormatRecord = {
  name: 'gguf',
  label: 'GGUF model',
  extensions: ['gguf'],
  magic: ({ head }) => starts(head, 'GGUF'),
  readsAs: [{ name: 'GGUF', pattern: /invalid GGUF magic/ }],
  profile: async () => ({ table: { columns: [], rows: 0, sampled: false } }),
};
`,
  },
  insertions: {
    'src/data/formats/data-formats.ts': [
      {
        before: "import { hdf5 } from './hdf5.ts';\n",
        text: "import { gguf } from './gguf.ts';\n",
      },
      { before: '  hdf5,\n', text: '  gguf,\n' },
    ],
  },
};

const FINDING: Recipe = {
  newFiles: {},
  insertions: {
    'src/findings/findings.ts': [
      {
        before: "  'table-empty': {",
        text: `  'model-written': {
    severity: 'notice',
    title: 'Model written',
    explanation: 'An output is a model.',
    cure: 'None needed.',
  },
`,
      },
    ],
    'src/execute/step/output-findings.ts': [
      {
        before: '      ...notSearched(step, name, profile),\n',
        text: "      ...(profile.files.some(({ path }) => path.startsWith('model')) ? [finding('model-written', { step: step.name, message: name })] : []),\n",
      },
    ],
  },
};

interface Shown {
  readonly help: string;
  readonly manifest: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly file: string;
  readonly model: readonly FileProfile[];
  readonly label: string;
  readonly other: string;
  readonly blame: string;
  readonly type: string;
  readonly findings: readonly Finding[];
  readonly page: string;
}

let shown: Shown;
let dir: string;
beforeAll(async () => {
  await using copy = await ScratchCopy.make();
  for (const recipe of [OUTPUT_FORMAT, DATA_FORMAT, FINDING]) await copy.follow(recipe);
  dir = copy.dir;
  shown = await copy.run('show-additions.ts');
});

describe('an output format that is added', () => {
  test('is an option of every command that runs scripts', () => {
    const options = shown.help.match(/--names-file <file> +also write the names of the steps/g);
    expect(options).toHaveLength(shown.help.match(/--junit-file/g)?.length ?? 0);
  });

  test('is an input and an output of the action', () => {
    expect(shown.manifest.match(/^ {2}names-file:$/gm)).toHaveLength(2);
    expect(shown.manifest).toContain(
      'File for the names of the steps as text. If empty, no file is written.',
    );
    expect(shown.manifest).toContain('Path of the list of steps. Empty if none was written.');
  });

  test('is written to the path in the input, and its path is set', () => {
    expect(shown.file).toBe('prepare\ntrain\n');
    expect(shown.outputs).toMatchObject({
      'names-file': path.join(dir, 'out/names.txt'),
      'junit-file': '',
    });
  });
});

describe('a data format that is added', () => {
  test('is recognised and profiled', () => {
    expect(shown.model).toMatchObject([{ format: 'gguf', table: { rows: 0 } }]);
    expect(shown.label).toBe('GGUF model');
    expect(shown.type).toContain("  | 'gguf'\n");
  });

  test('is suggested by its extension', () => {
    expect(shown.other).toBe('is named `.gguf`, but its content is csv');
  });

  test('is the expected format of a reader', () => {
    expect(shown.blame).toContain('train.py cannot read');
    expect(shown.blame).toContain('as GGUF');
  });
});

describe('a finding that is added', () => {
  test('is reported for its step', () => {
    expect(shown.findings).toContainEqual({
      ...{ code: 'model-written', severity: 'notice', step: 'prepare', message: 'model' },
    });
  });

  test('is in the catalogue', () => {
    expect(shown.page).toContain('[`model-written`](#model-written)');
  });
});

describe('the recipes of AGENTS.md', () => {
  const recipes = readFileSync(path.resolve(import.meta.dirname, '../../AGENTS.md'), 'utf8')
    .split('## How to add')[1]
    ?.split('\n## ')[0]
    ?.split('\n- ');

  test.each([
    ['An output format', OUTPUT_FORMAT, 2],
    ['A data format', DATA_FORMAT, 2],
    ['A finding', FINDING, 2],
  ])('%s: names the few files that are changed by hand', (title, recipe, most) => {
    const text = recipes?.find((one) => one.startsWith(`**${title}**`)) ?? '';
    const changed = Object.keys(recipe.insertions);
    const added = Object.keys(recipe.newFiles);
    for (const file of changed) expect(text).toContain(`\`${file}\``);
    for (const file of added) expect(text).toContain(`\`${path.posix.dirname(file)}/\``);
    expect(changed.length + added.length).toBeLessThanOrEqual(most);
  });
});
