import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { stringify } from 'yaml';
import type { PipelineText } from '../mutation.ts';
import { type ProductEnd, type ProductOptions, runProduct } from '../run-product.ts';

/** Locks the pipeline in a folder from two runs. */
export async function lock(dir: string, { cli, python }: ProductOptions): Promise<void> {
  const child = spawn(
    process.execPath,
    [cli, 'runtime', 'lock', 'pipeline.yml', '--python', python, '--max-parallel', '2'],
    { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: '' } },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${dir} cannot be locked:\n${text}`);
}

/** A run that compares, and goes on after a breaking change. */
export function runLocked(dir: string, options: ProductOptions): Promise<ProductEnd> {
  return runProduct(dir, { ...options, args: ['--on-drift', 'warn', ...(options.args ?? [])] });
}

export function writePipeline(dir: string, pipeline: PipelineText): void {
  writeFileSync(path.join(dir, 'pipeline.yml'), stringify(pipeline));
}
