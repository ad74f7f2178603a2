import { expect, test } from 'vitest';
import type { BundleManifest } from '../../src/bundle/bundle-manifest.ts';
import { environmentDifferences } from '../../src/bundle/environment-differences.ts';

const MANIFEST: BundleManifest = {
  ...{ format: 'cursus-replay-bundle', version: 1, tool: { name: 't', version: '1' } },
  ...{ pipeline: 'p', step: 's', python: '3.11.7', platform: 'linux-x64' },
  verdict: { status: 'failed', error_message: null, error_type: null, location: null },
  distributions: { numpy: '2.0.0', pandas: '2.2.3' },
  environment: [
    { name: 'REGION', set: true, withheld: false },
    { name: 'TOKEN', set: true, withheld: true },
    { name: 'DEBUG', set: false, withheld: false },
  ],
  ...{ members: [], left_out: [], redacted: [] },
};

test('the same environment has no differences', () => {
  const { python, platform, distributions } = MANIFEST;
  const isSet = (name: string) => name !== 'DEBUG';
  expect(environmentDifferences(MANIFEST, { python, platform, distributions, isSet })).toEqual([]);
});

test('versions and variables that differ are named', () => {
  const here = {
    ...{ python: '3.12.1', platform: 'darwin-arm64', distributions: { pandas: '2.3.0' } },
    isSet: (name: string) => name === 'DEBUG',
  };
  expect(environmentDifferences(MANIFEST, here)).toEqual([
    'Python 3.11.7 → 3.12.1',
    'platform linux-x64 → darwin-arm64',
    'numpy 2.0.0 → not installed',
    'pandas 2.2.3 → 2.3.0',
    'environment variable `REGION` is not set',
    'environment variable `TOKEN` is not set (its value is a secret, which the bundle does not have)',
    'environment variable `DEBUG` is set, and was not',
  ]);
});
