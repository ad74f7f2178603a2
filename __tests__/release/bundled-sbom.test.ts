import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('the SBOM lists the bundled packages, and no tools', () => {
  const text = sbom();
  const { metadata, components } = JSON.parse(text);
  expect(metadata.component.name).toBe('cursus-runtime-action');
  const names = components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['@actions/core', 'commander', 'yaml', 'zod']));
  expect(names).not.toEqual(expect.arrayContaining(['vitest']));
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  for (const { name, version } of components) {
    const locked = Object.entries<{ version?: string }>(lock.packages).filter(([directory]) =>
      directory.endsWith(`node_modules/${name}`),
    );
    expect(locked.map(([, entry]) => entry.version)).toContain(version);
  }
  // A repeated release compares it.
  expect(sbom()).toBe(text);
});

function sbom(): string {
  return execFileSync(process.execPath, ['scripts/bundled-sbom.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}
