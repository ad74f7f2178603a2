/**
 * `node bench/watch.ts --python python3 [--edits 12] [--dist dist]`: the time from the write of a
 * script to the printed verdict of a pandas step with `--watch`, beside that of the same run from
 * the start and of `import pandas` alone.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { scratchDirectory } from './scratch.ts';
import { summarise } from './statistics.ts';
import { timeCommand } from './timed-run.ts';

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    edits: { type: 'string', default: '12' },
    dist: { type: 'string', default: path.join(import.meta.dirname, '..', 'dist') },
  },
});
const cli = path.resolve(values.dist, 'cli', 'index.js');
const dir = await scratchDirectory();
const file = path.join(dir, 'train.py');
writeFileSync(
  path.join(dir, 'pipeline.yml'),
  'steps:\n  train:\n    output_paths: { table: out/table }\n',
);
writeFileSync(
  file,
  [
    'import pandas as pd',
    'def main(input_paths, output_paths, environ_vars, job_args):',
    '    table = pd.DataFrame({"v": [1, 2, 3]})',
    '    table.to_csv(output_paths["table"] + "/table.csv", index=False)\n',
  ].join('\n'),
);
const variables = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'CI' ? [] : [[name, value]],
  ),
);
const args = [cli, 'runtime', 'test-pipeline', 'pipeline.yml', '--python', values.python];
const watch = spawn(process.execPath, [...args, '--watch'], { cwd: dir, env: variables });
let text = '';
let heard = () => {};
watch.stdout.setEncoding('utf8').on('data', (part: string) => {
  text += part;
  heard();
});

async function verdict(): Promise<void> {
  while (!text.includes('waiting for changes')) {
    await new Promise<void>((resolve) => {
      heard = resolve;
    });
  }
  text = '';
}

await verdict();
const edited: number[] = [];
const cold: number[] = [];
const imported: number[] = [];
const timed = async (command: string, given: readonly string[]) =>
  (await timeCommand({ command, args: [...given], variables: {} }, { dir, variables })).seconds;
for (let edit = 0; edit < Number(values.edits); edit += 1) {
  const started = performance.now();
  writeFileSync(file, `${readFileSync(file, 'utf8')}# ${edit}\n`);
  await verdict();
  edited.push((performance.now() - started) / 1000);
  cold.push(await timed(process.execPath, [...args, '--workspace-dir', 'other']));
  imported.push(await timed(values.python, ['-c', 'import pandas']));
}
watch.kill('SIGINT');
// Of the same round: the speed of a machine changes between rounds.
const ratios = cold.map((seconds, round) => seconds / (imported[round] ?? Number.NaN));
const [of, from, ratio, alone] = [edited, cold, ratios, imported].map(
  (one) => summarise(one).median,
);
console.log(
  `edit to verdict ${of?.toFixed(3)} s; from the start ${from?.toFixed(2)} s, ` +
    `${ratio?.toFixed(2)} of \`import pandas\` alone (${alone?.toFixed(2)} s)`,
);
