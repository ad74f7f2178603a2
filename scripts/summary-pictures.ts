/**
 * Draws the job summaries of the examples as GitHub shows them, into `docs/images/`. The tools are
 * not dependencies of the project; install them anywhere:
 *
 *     npm i --prefix DIR @sparticuz/chromium puppeteer-core mermaid marked github-markdown-css \
 *       @fontsource/noto-color-emoji
 *     node scripts/summary-pictures.ts DIR
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { loadPipeline } from '../src/config/load-pipeline.ts';
import type { RunReport } from '../src/report/report.ts';
import { renderMarkdown } from '../src/reporters/markdown.ts';
import { runPipeline } from '../src/run.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const WIDTH = 1012;
/** A reader of the README sees the causes. */
const MOST_PIXELS = 1260;

const tools = process.argv[2];
if (tools === undefined) throw new Error('Usage: node scripts/summary-pictures.ts DIR');
const { resolve } = createRequire(path.join(path.resolve(tools), 'package.json'));
const load = (name: string) => import(pathToFileURL(resolve(name)).href);
const read = (name: string) => readFileSync(path.join(path.resolve(tools), 'node_modules', name));

const { marked } = await load('marked');
const { default: chromium } = await load('@sparticuz/chromium');
const { default: puppeteer } = await load('puppeteer-core');
const browser = await puppeteer.launch({
  args: [...chromium.args, '--no-sandbox'],
  executablePath: await chromium.executablePath(),
  headless: 'shell',
});
async function draw(example: string, unfolded: boolean): Promise<void> {
  const report = await run(`examples/${example}/pipeline.yml`);
  const markdown = renderMarkdown(report, {
    linkFor: ({ file, line }) => `https://github.com/o/r/blob/main/${file}#L${line ?? 1}`,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: 200 });
  await page.setContent(await pageOf(markdown, unfolded));
  // As text: the function runs in the page, whose globals this program does not have.
  const scales = await page.evaluate(DRAW_DIAGRAMS);
  const height: number = await page.evaluate('document.documentElement.scrollHeight');
  await page.screenshot({
    path: path.join(ROOT, 'docs', 'images', `summary-${example}.png`),
    clip: { x: 0, y: 0, width: WIDTH, height: Math.min(height, MOST_PIXELS) },
  });
  process.stdout.write(`${example}: ${height} px, scales of the diagrams ${scales}\n`);
  await page.close();
}

function run(file: string): Promise<RunReport> {
  const workspaceDir = path.join(tmpdir(), 'summary-pictures');
  return runPipeline(loadPipeline(file, { cwd: ROOT, specsDir: workspaceDir }), {
    ...{ workspaceDir, timeoutSeconds: 300, maxParallel: 2, failFast: false, retries: 0 },
    ...{ cleanup: true, preserveOutputs: false, cwd: ROOT, baseDir: ROOT, environ: process.env },
    signal: new AbortController().signal,
    onEvent: () => {},
  });
}

async function pageOf(markdown: string, unfolded: boolean): Promise<string> {
  const text = unfolded ? markdown.replaceAll('<details>', '<details open>') : markdown;
  const html: string = await marked.parse(text, { gfm: true });
  const drawn = html.replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  );
  const emoji = read(
    '@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2',
  ).toString('base64');
  return `<style>${read('github-markdown-css/github-markdown-light.css')}
    @font-face { font-family: Emoji; unicode-range: U+23F0-23FF, U+2600-27BF, U+1F000-1FAFF;
      src: url(data:font/woff2;base64,${emoji}) }
    body { padding: 24px }
    .markdown-body { font-family: 'Noto Sans', Helvetica, Arial, sans-serif, Emoji }
    .mermaid { text-align: center }</style>
    <article class="markdown-body">${drawn}</article>
    <script>${read('mermaid/dist/mermaid.min.js')}; mermaid.initialize({ startOnLoad: false })</script>`;
}

// A folded diagram has no size, so all are unfolded while they are drawn.
const DRAW_DIAGRAMS = `(async () => {
  const fontFamily = 'Helvetica, Arial, sans-serif, Emoji';
  mermaid.initialize({ startOnLoad: false, fontFamily, themeVariables: { fontFamily } });
  await document.fonts.load('16px Emoji', '✅❌🚫⏰');
  const folded = [...document.querySelectorAll('details:not([open])')];
  for (const one of folded) one.open = true;
  const scales = [];
  for (const one of document.querySelectorAll('.mermaid')) {
    await mermaid.run({ nodes: [one] });
    const svg = one.querySelector('svg');
    scales.push((svg.getBoundingClientRect().width / svg.viewBox.baseVal.width).toFixed(2));
  }
  for (const one of folded) one.open = false;
  return scales.join(', ');
})()`;

try {
  await draw('broken', false);
  await draw('quickstart', true);
} finally {
  await browser.close();
}
