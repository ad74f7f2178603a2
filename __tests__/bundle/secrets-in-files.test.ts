import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openBundle } from '../../src/bundle/open-bundle.ts';
import { createProject, script } from '../support/pipeline-rig.ts';

const TOKEN = `ghp_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2).slice(0, 36)}`;
const AWS = 'AKIAABCDEFGHIJKLMNOP';
const URL_PASSWORD = 'pa55-of-the-url';
const KEY = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
QyNTUxOQAAACB1jUOZ1VJtPbHPDBjJWEYwAoTbnVQ2GXDGnLyPNWJmSgAAAJhDOZ3zQzmd
-----END OPENSSH PRIVATE KEY-----
`;
const PARTS = [TOKEN, AWS, URL_PASSWORD, 'b3BlbnNzaC1rZXkt'];

// Files of every kind that a bundle takes: an input, a directory of them, and files that the code reads.
test('secrets by their form are in no member of a bundle', async () => {
  await using project = await createProject({
    'a.py': script(
      `for name in ["undeclared.yaml", "id_rsa", "wide.bin"]:
    open(Path(__file__).parent / name, "rb").read()
raise ValueError("no")`,
      'from pathlib import Path',
    ),
    'conf/settings.json': JSON.stringify({ token: TOKEN, host: 'db' }),
    'conf/nested/keys.txt': `# of the deploy user\n\n${KEY}`,
    'conf/model.bin': Buffer.from(`\0\u0001${AWS}\u0002\0`, 'latin1'),
    'conf/large.csv': `id\n${'1\n'.repeat(5_100_000)}${TOKEN}\n`,
    'conf/store.p12': Buffer.from([48, 130, 1, 2]),
    'conf/latin1.txt': Buffer.from(`caf\u00e9 postgres://me:${URL_PASSWORD}@db/x\n`, 'latin1'),
    'conf/ca.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
    'undeclared.yaml': `first: 1\nkey: ${AWS}\nsigned: |\n  ${KEY.replaceAll('\n', '\n  ')}\nlast: 2\n`,
    id_rsa: KEY,
    'wide.bin': Buffer.from(`\ufeffurl=https://me:${URL_PASSWORD}@host/`, 'utf16le'),
  });
  await project.run({ steps: { a: { inputs: { conf: 'conf' } } } }, { bundle: { dir: 'bundles' } });
  const { manifest, unpack } = openBundle(project.path('bundles/a.bundle.zip'), 'a');
  const target = project.path('unpacked');
  unpack(target);
  const files = readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files) {
    const bytes = readFileSync(file, 'latin1');
    for (const part of PARTS) expect(bytes.replaceAll('\0', ''), file).not.toContain(part);
  }
  const leftOut = manifest.left_out.map(({ path: name, reason }) => `${name}: ${reason}`);
  expect(leftOut.sort()).toEqual([
    'inputs/0-conf/conf/large.csv: it contains a secret and is too large to redact',
    'inputs/0-conf/conf/model.bin: it contains a secret and is not a text',
    'inputs/0-conf/conf/nested/keys.txt: it is a private key',
    'inputs/0-conf/conf/store.p12: it is a private key',
    'project/id_rsa: it is a private key',
    'project/wide.bin: it contains a secret and is not a text',
  ]);
  expect([...manifest.redacted].sort()).toEqual([
    'inputs/0-conf/conf/latin1.txt',
    'inputs/0-conf/conf/settings.json',
    'project/undeclared.yaml',
  ]);
  const text = (name: string) => readFileSync(path.join(target, name));
  expect(JSON.parse(text('inputs/0-conf/conf/settings.json').toString())).toEqual({
    ...{ token: '***', host: 'db' },
  });
  expect(text('inputs/0-conf/conf/latin1.txt').toString('latin1')).toBe(
    'caf\u00e9 postgres://me:***@db/x\n',
  );
  const lines = text('project/undeclared.yaml').toString().split('\n');
  expect([lines[1], lines[8]]).toEqual(['key: ***', 'last: 2']);
  expect(text('inputs/0-conf/conf/ca.pem').toString()).toContain('CERTIFICATE');
});

test('a key file that the command names is left out of the code, too', async () => {
  await using project = await createProject({ 'deploy.key': KEY, 'a.sh': 'exit 3\n' });
  await project.run(
    { steps: { a: { command: ['sh', 'a.sh', 'deploy.key'], inputs: {} } } },
    { bundle: { dir: 'bundles' } },
  );
  const { manifest } = openBundle(project.path('bundles/a.bundle.zip'), 'a');
  expect(manifest.left_out).toMatchObject([
    { path: 'project/deploy.key', reason: 'it is a private key' },
  ]);
});
