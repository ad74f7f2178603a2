/**
 * Draws job summaries as GitHub shows them, and prints their measures: of the examples, into
 * `docs/images/`; with DIRECTORY all scenes, into that directory. The tools are not dependencies of
 * the project; install them anywhere:
 *
 *     npm i --prefix TOOLS @sparticuz/chromium puppeteer-core mermaid marked github-markdown-css \
 *       @fontsource/noto-color-emoji
 *     node scripts/summary-pictures.ts TOOLS [DIRECTORY [SCENE…]]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type Measures, openBrowser } from './pictures/page.ts';
import { SCENES, type Scene } from './pictures/scenes.ts';

const WIDTH = 1012;
const PHONE_WIDTH = 390;
/** Longer texts make pages that are too high for a picture. */
const MOST_UNFOLDED = 30_000;
/** A reader of the README sees the causes. */
const README_PIXELS = 1260;
const IMAGES = path.resolve(import.meta.dirname, '..', 'docs', 'images');

const [tools, directory, ...given] = process.argv.slice(2);
if (tools === undefined) {
  throw new Error('Usage: node scripts/summary-pictures.ts TOOLS [DIRECTORY [SCENE…]]');
}
const all = Object.keys(SCENES) as Scene[];
const scenes = all.filter((scene) =>
  directory === undefined
    ? ['quickstart', 'broken'].includes(scene)
    : given.length === 0 || given.includes(scene),
);
process.stdout.write(
  '| summary | bytes | height | before folds | scales | sideways | foreign links |\n' +
    '| :-- | --: | --: | --: | :-- | --: | --: |\n',
);
for (const scene of scenes) {
  const markdown = await SCENES[scene]();
  // The browser is one process, which large pages exhaust.
  for (const picture of picturesOf(scene, markdown)) {
    const browser = await openBrowser(tools);
    try {
      print(scene, markdown, picture, await browser.draw({ markdown, ...picture }));
    } finally {
      await browser.close();
    }
  }
}

interface Picture {
  readonly file: string;
  readonly width: number;
  readonly unfolded: boolean;
  readonly mostPixels: number;
}

function picturesOf(scene: Scene, markdown: string): readonly Picture[] {
  if (directory === undefined) {
    const file = path.join(IMAGES, `summary-${scene}.png`);
    return [{ file, width: WIDTH, unfolded: scene === 'quickstart', mostPixels: README_PIXELS }];
  }
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, `${scene}.md`), markdown);
  const picture = (suffix: string, width: number, unfolded: boolean) => ({
    ...{ file: path.join(directory, `${scene}${suffix}.png`), width, unfolded },
    mostPixels: 8000,
  });
  return [
    picture('', WIDTH, false),
    picture('-phone', PHONE_WIDTH, false),
    ...(markdown.length < MOST_UNFOLDED ? [picture('-unfolded', WIDTH, true)] : []),
  ];
}

function print(scene: Scene, markdown: string, picture: Picture, measures: Measures): void {
  const { height, beforeFolds, scales, sideways, foreignLinks } = measures;
  const cells = [
    path.basename(picture.file, '.png').replace(/^summary-/, '') || scene,
    Buffer.byteLength(markdown),
    height,
    picture.unfolded ? '' : beforeFolds,
    scales.join(' '),
    sideways,
    foreignLinks.join(' '),
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
