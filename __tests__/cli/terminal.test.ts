import { expect, test } from 'vitest';
import { type Terminal, wantsColor, wantsLive } from '../../src/cli/terminal.ts';

function terminalWith(environ: Record<string, string>, isTTY = true): Terminal {
  const output = { write: () => {}, isTTY };
  return { stdout: output, stderr: output, environ, cwd: '/' };
}

test.each([
  ['a terminal', {}, true, { live: true, color: true }],
  ['a pipe', {}, false, { live: false, color: false }],
  ['a terminal that cannot move its cursor', { TERM: 'dumb' }, true, { live: false, color: false }],
  ['a CI system with a terminal', { CI: 'true' }, true, { live: false, color: true }],
  ['CI=false', { CI: 'false' }, true, { live: true, color: true }],
  ['NO_COLOR', { NO_COLOR: '1' }, true, { live: true, color: false }],
  ['FORCE_COLOR', { FORCE_COLOR: '1' }, false, { live: false, color: true }],
] as const)('%s', (_, environ, isTTY, expected) => {
  const terminal = terminalWith(environ, isTTY);
  const { stdout } = terminal;
  expect({ live: wantsLive(stdout, terminal), color: wantsColor(stdout, terminal) }).toEqual(
    expected,
  );
});
