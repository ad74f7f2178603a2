import { readFileSync } from 'node:fs';

/** A TypeScript block of a page, and the text block directly after it, which is its output. */
export interface DocumentExample {
  /** The heading above it, with a number if there are several. */
  readonly name: string;
  readonly code: string;
  readonly output: string;
}

export function documentExamples(file: string): DocumentExample[] {
  const page = readFileSync(file, 'utf8');
  const blocks = [...page.matchAll(/^#+ (.*)$|^```(\w+)\n([\s\S]*?)^```$/gm)];
  const examples: DocumentExample[] = [];
  let heading = '';
  for (const [index, [, title, language, text = '']] of blocks.entries()) {
    if (title !== undefined) heading = title;
    if (language !== 'ts') continue;
    const [, , nextLanguage, output = ''] = blocks[index + 1] ?? [];
    if (nextLanguage !== 'text') throw new Error(`${heading}: a ts block without its output`);
    const count = examples.filter(({ name }) => name.startsWith(heading)).length;
    examples.push({
      name: count === 0 ? heading : `${heading} (${count + 1})`,
      code: text,
      output,
    });
  }
  return examples;
}
