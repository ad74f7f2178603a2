import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driveHost, fixtures } from './drive-host.ts';

test('a step reports what it reads below its inputs, and the paths that a failure held', async () => {
  await using host = await driveHost();
  const data = join(host.directory, 'data');
  mkdirSync(data);
  writeFileSync(join(data, 'a.txt'), 'a');
  const { result } = await host.run('opens_inputs.py', { input_paths: { DATA: data } });
  const file = join(fixtures, 'opens_inputs.py');
  expect(result?.opened).toEqual([
    { path: join(data, 'a.txt'), kind: 'file', file, line: 18 },
    { path: data, kind: 'directory', file, line: 9 },
  ]);
  expect(result?.exception?.paths).toEqual([data]);
});
