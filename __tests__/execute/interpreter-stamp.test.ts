import { mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { interpreterStamp } from '../../src/execute/known/interpreter-stamp.ts';
import { HARNESS_DIR } from '../../src/python/harness-path.ts';

test.runIf(process.platform !== 'win32')(
  'bytecode that Python adds to the tool does not count',
  () => {
    const stamp = () => interpreterStamp('python3', process.env as Record<string, string>);
    const bytecode = path.join(HARNESS_DIR, 'analysis', '__pycache__');
    const before = stamp();
    expect(before).toBeDefined();
    mkdirSync(bytecode, { recursive: true });
    utimesSync(bytecode, new Date(), new Date());
    expect(stamp()).toEqual(before);
  },
);
