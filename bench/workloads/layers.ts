import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const WIDTH = 100;

/** A pipeline file of `count` steps with two edges a step, wired by `from`; returns the file. */
export async function writeLayers(dir: string, count: number): Promise<string> {
  await mkdir(path.join(dir, 'scripts'), { recursive: true });
  await cp(
    path.join(import.meta.dirname, 'trivial', 'add_one.py'),
    path.join(dir, 'scripts', 'add_one.py'),
  );
  // YAML as people write it.
  const lines = ['name: layers', 'steps:'];
  for (let index = 0; index < count; index += 1) {
    lines.push(`  step_${index}:`, '    script: add_one.py', '    output_paths:');
    lines.push(`      number: out/${index}/number.txt`);
    const above = index - WIDTH;
    if (above < 0) {
      lines.push('    input_paths: {}');
      continue;
    }
    const beside = above % WIDTH === 0 ? above + WIDTH - 1 : above - 1;
    lines.push('    input_paths:');
    lines.push(`      number: { from: step_${above}.number }`);
    lines.push(`      other: { from: step_${beside}.number }`);
  }
  const file = path.join(dir, 'pipeline.yml');
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}
