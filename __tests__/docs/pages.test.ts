/** Holds every page to the code: its links, its YAML and JSON, its commands. */
import { cpSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandHelp } from '../../scripts/docs/cli-reference.ts';
import { readPipeline } from '../../src/config/pipeline-forms.ts';
import { parseDocument } from '../../src/config/yaml-document.ts';
import { ACTION_INPUTS } from '../../src/github/input-schema.ts';
import { createTempProject } from '../support/temp-project.ts';
import { anchorsOf } from './anchors.ts';
import { blocksOf, proseOf } from './page-blocks.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGES = ['*.md', 'docs/*.md', 'docs/how-to/*.md', 'docs/adr/*.md', 'examples/*/README.md']
  .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
  .sort();
/** A command of ours, in a block or a code span; a span may name only the group, or lists. */
const COMMAND =
  /(?:\bcursus|cursus-runtime-action(?:@[\d.]+)?|dist\/cli\/index\.js) runtime [a-z][a-z-]+(?: [\w./-]+)*/g;
const text = (page: string) => readFileSync(path.join(ROOT, page), 'utf8');

test('every page of docs/ is in its index', () => {
  const index = text('docs/README.md');
  const pages = PAGES.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md')
    .filter((page) => !page.startsWith('docs/adr/'))
    .map((page) => path.posix.relative('docs', page));
  expect(pages.filter((page) => !index.includes(`](${page})`))).toEqual([]);
});

test('pages name commands', () => {
  expect(PAGES.flatMap((page) => commandsOf(text(page))).length).toBeGreaterThan(30);
  expect(exists('cursus runtime test-pipeline p.yml --fail-fast')).toBe(true);
  expect(exists('cursus runtime test-pipeline p.yml --fast')).toBe(false);
  expect(exists('cursus runtime test-line p.yml')).toBe(false);
});

describe.each(PAGES)('%s', (page) => {
  const blocks = blocksOf(text(page));

  test('only links to files and headings that exist', () => {
    const links = [...proseOf(text(page)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^(https?|mailto):/.test(link));
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  test('only has commands and options that exist', () => {
    expect(commandsOf(text(page)).filter((command) => !exists(command))).toEqual([]);
  });

  test('only has YAML and JSON that its reader accepts', async () => {
    // A pipeline file can name the other files of its page.
    const files = blocks.flatMap(({ file, text: content }) =>
      file === undefined ? [] : [[file, content] as const],
    );
    await using project = await createTempProject(Object.fromEntries(files));
    for (const { language, text: content, line } of blocks) {
      if (language === 'json') JSON.parse(content);
      if (language !== 'yaml') continue;
      try {
        checkYaml(content, project.dir);
      } catch (error) {
        throw new Error(`${page}:${line}: ${String(error)}`, { cause: error });
      }
    }
  });
});

/** The help of every command, by its name. */
const HELP = new Map(
  (await commandHelp())
    .split('### cursus runtime ')
    .map((help) => [help.split('\n', 1).join(), help]),
);

function commandsOf(page: string): readonly string[] {
  return [...page.matchAll(COMMAND)].map(([command]) => command);
}

/** Whether the command and all its options exist. */
function exists(command: string): boolean {
  const [, words = ''] = command.split(' runtime ');
  const names = words.split(' ').filter((word) => !word.startsWith('-'));
  const help = HELP.get(names.slice(0, 2).join(' ')) ?? HELP.get(names[0] ?? '');
  const options = words.match(/--[a-z-]+/g) ?? [];
  return help !== undefined && options.every((option) => new RegExp(`${option}\\b`).test(help));
}

/** A workflow, a part of one, a configuration of another CI system, or a pipeline file. */
function checkYaml(content: string, dir: string): void {
  const value: unknown = parse(content);
  const uses = [...content.matchAll(/uses: org\/cursus-runtime-action@(\S+)/g)];
  if (uses.length > 0) {
    for (const [, version] of uses) expect(version).toBe('v1');
    for (const input of inputsGiven(value)) expect(Object.keys(ACTION_INPUTS)).toContain(input);
  } else if (value !== null && typeof value === 'object' && isPipeline(value)) {
    if ('from' in value) cpSync(DEFINITION, dir, { recursive: true });
    makeDirectories(value, dir);
    readPipeline({
      ...{ document: parseDocument(content, 'pipeline.yml'), file: 'pipeline.yml' },
      ...{ language: 'yaml', base: dir, cwd: dir, defaultName: 'pipeline', specsDirs: [] },
    });
  }
}

/** With the `definition.json` that a page refers to. */
const DEFINITION = path.join(ROOT, '__tests__/fixtures/definitions/sagemaker/churn');

/** The directories that a pipeline file names must exist. */
function makeDirectories(value: object, dir: string): void {
  const { root = '.', ...keys } = value as Record<string, unknown>;
  for (const list of [keys['script_dirs'], keys['python_path']]) {
    for (const name of Array.isArray(list) ? list : []) {
      mkdirSync(path.join(dir, String(root), String(name)), { recursive: true });
    }
  }
}

function isPipeline(value: object): boolean {
  return 'steps' in value && !Array.isArray(value.steps);
}

/** The names under `with` of every step that uses the action. */
function inputsGiven(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('uses' in value && String(value.uses).startsWith('org/cursus-runtime-action@')) {
    return Object.keys((value as { with?: object }).with ?? {});
  }
  return Object.values(value).flatMap(inputsGiven);
}

function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!existsSync(path.join(ROOT, target))) return false;
  return anchor === undefined || !target.endsWith('.md') || anchorsOf(text(target)).has(anchor);
}
