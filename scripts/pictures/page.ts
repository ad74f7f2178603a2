/** A browser that draws Markdown as GitHub shows it, and measures the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Measures {
  readonly height: number;
  /** Pixels above the first closed fold. */
  readonly beforeFolds: number;
  /** The scale of each diagram, also of those in folds. */
  readonly scales: readonly string[];
  /** How far the page can be scrolled to the side. */
  readonly sideways: number;
  /** Links whose address is not one of the report's. */
  readonly foreignLinks: readonly string[];
}

export interface Shot {
  readonly markdown: string;
  readonly file: string;
  readonly width: number;
  readonly unfolded: boolean;
  readonly mostPixels: number;
}

/** @param tools the directory in which the packages are installed */
export async function openBrowser(tools: string) {
  const base = path.resolve(tools);
  const { resolve } = createRequire(path.join(base, 'package.json'));
  const load = (name: string) => import(pathToFileURL(resolve(name)).href);
  const read = (name: string) => readFileSync(path.join(base, 'node_modules', name));
  const { marked } = await load('marked');
  const { default: chromium } = await load('@sparticuz/chromium');
  const { default: puppeteer } = await load('puppeteer-core');
  const browser = await puppeteer.launch({
    args: [...chromium.args, '--no-sandbox'],
    executablePath: await chromium.executablePath(),
    headless: 'shell',
  });

  async function draw({ markdown, file, width, unfolded, mostPixels }: Shot): Promise<Measures> {
    const text = unfolded ? markdown.replaceAll('<details>', '<details open>') : markdown;
    const page = await browser.newPage();
    await page.setViewport({ width, height: 10 });
    await page.setContent(pageOf(await marked.parse(text, { gfm: true }), read));
    // As text: the function runs in the page, whose globals this program does not have.
    const measures: Measures = await page.evaluate(DRAW_DIAGRAMS);
    const height = Math.min(measures.height, mostPixels);
    await page.screenshot({ path: file, clip: { x: 0, y: 0, width, height } });
    await page.close();
    return measures;
  }
  return { draw, close: () => browser.close() };
}

function pageOf(html: string, read: (name: string) => Buffer): string {
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
    body { padding: 24px; margin: 0 }
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
  const root = document.documentElement;
  const first = folded[0];
  const links = [...document.querySelectorAll('a[href]')].map(({ href }) => href);
  return {
    height: root.scrollHeight,
    beforeFolds: Math.round(first ? first.getBoundingClientRect().top : root.scrollHeight),
    scales,
    sideways: root.scrollWidth - root.clientWidth,
    foreignLinks: links.filter((href) => !href.startsWith('https://github.com/o/r/blob/main/')),
  };
})()`;
