/** Follows pages from top to bottom in an empty directory: writes their files, runs their commands. */
import { globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cursusHere } from '../support/cursus.ts';
import { createTempProject } from '../support/temp-project.ts';
import { type Block, blocksOf } from './page-blocks.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COMMAND = /^(?:npx cursus-runtime-action|node dist\/cli\/index\.js) runtime /;
const PAGES = ['docs/*.md', 'docs/how-to/*.md']
  .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
  .map((page) => ({ page, blocks: blocksOf(readFileSync(path.join(ROOT, page), 'utf8')) }))
  .filter(({ blocks }) => blocks.some(({ file }) => file !== undefined))
  .sort((a, b) => a.page.localeCompare(b.page));

test('some pages are followed', () => {
  expect(PAGES.map(({ page }) => page)).toContain('docs/first-pipeline.md');
});

describe.each(PAGES)('$page', ({ blocks }) => {
  test('works as it says', async () => {
    await using project = await createTempProject();
    for (const [index, block] of blocks.entries()) {
      if (block.file !== undefined) await write(project.path(block.file), block.text);
      if (block.language !== 'sh') continue;
      const printed = await runAll(block, { cwd: project.dir });
      const next = blocks[index + 1];
      if (next?.language === 'text') expectLines(printed, next);
    }
  });
});

describe('README.md', () => {
  const blocks = blocksOf(readFileSync(path.join(ROOT, 'README.md'), 'utf8'));
  const commands = [...blocks.entries()].filter(([, { text }]) => COMMAND.test(text));

  test.each(commands)('block %i runs in a clone', async (index, block) => {
    await using project = await createTempProject();
    const printed = await runAll(block, { cwd: ROOT, options: ['--workspace-dir', project.dir] });
    const next = blocks[index + 1];
    if (next?.language === 'text') expectLines(printed, next);
  });
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Runs the commands of a block that are ours; returns what the last one printed. */
async function runAll(
  { text, exitCode, line }: Block,
  { cwd, options = [] }: { readonly cwd: string; readonly options?: readonly string[] },
): Promise<string> {
  const commands = text.split('\n').filter((command) => COMMAND.test(command));
  let printed = '';
  for (const [index, command] of commands.entries()) {
    const words = command
      .replace(COMMAND, '')
      .replace(/\s+#.*/, '')
      .split(/\s+/);
    const end = await cursusHere([...words, ...options], { cwd, env: { CI: '' } });
    printed = `${end.stdout}${end.stderr}`;
    const expected = index === commands.length - 1 ? exitCode : 0;
    expect(end, `line ${line}: ${command}`).toMatchObject({ exitCode: expected });
  }
  return printed;
}

/**
 * The lines of the block are lines of the output; `…` stands for other lines. They are in this order,
 * except for steps, because independent steps end in any order.
 */
function expectLines(printed: string, { text, line }: Block): void {
  const found = comparable(printed);
  let from = 0;
  for (const expected of comparable(text)) {
    if (expected === '…') continue;
    const isStep = /^[✓✗⊘] /.test(expected);
    const at = found.indexOf(expected, isStep ? 0 : from);
    if (at === -1) expect(found.slice(from), `line ${line}`).toContain(expected);
    if (!isStep) from = at + 1;
  }
}

/** Without what differs between runs and machines. */
function comparable(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/\b[\d.]+ ?m?s\b/g, '0 s')
        .replaceAll(/Python 3\.\d+\.\d+/g, 'Python 3.x')
        .replaceAll(/\d+ at a time/g, 'n at a time')
        .trim(),
    )
    .filter((line) => line !== '' && !line.startsWith('importing '));
}
