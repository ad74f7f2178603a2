/** A fenced block of a page. */
export interface Block {
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** The file that the block shows, from `title="…"` after the language. */
  readonly file?: string;
  /** The exit code of the last command, from `exit=…`; 0 by default. */
  readonly exitCode: number;
  readonly text: string;
}

/** The fenced blocks of a page, also those in lists, without their indentation. */
export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { fence: string; indent: number; info: string; line: number } | undefined;
  let lines: string[] = [];
  for (const [index, line] of page.split('\n').entries()) {
    const [, space = '', fence, info = ''] = /^( *)(`{3,})(.*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== undefined) open = { fence, indent: space.length, info, line: index + 1 };
    } else if (fence === open.fence) {
      blocks.push(block(open, lines));
      open = undefined;
      lines = [];
    } else {
      lines.push(line.slice(open.indent));
    }
  }
  if (open !== undefined) throw new Error(`The block in line ${open.line} is not closed.`);
  return blocks;
}

/** The page without its blocks and code spans, in which nothing is a link. */
export function proseOf(page: string): string {
  return page
    .replaceAll(/^( *)(`{3,})[^`]*\n[\s\S]*?^ *\2$/gm, '')
    .replaceAll(/`[^`\n]+`/g, 'code');
}

function block(
  { info, line }: { readonly info: string; readonly line: number },
  lines: readonly string[],
): Block {
  const file = /\btitle="([^"]+)"/.exec(info)?.[1];
  return {
    line,
    language: /^\w*/.exec(info)?.[0] ?? '',
    ...(file === undefined ? {} : { file }),
    exitCode: Number(/\bexit=(\d+)/.exec(info)?.[1] ?? 0),
    text: lines.map((one) => `${one}\n`).join(''),
  };
}
