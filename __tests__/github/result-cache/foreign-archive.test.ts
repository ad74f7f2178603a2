/** Whoever can write to the cache can leave any archive there. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import {
  type CacheRig,
  createCacheRig,
  fill,
  notices,
  OBJECT,
  packed,
  STEP,
  STORE,
  stored,
} from '../../support/cache-rig.ts';
import { listTree } from '../../support/list-tree.ts';

let rig: CacheRig;
beforeEach(async () => {
  rig = await createCacheRig();
});
afterEach(async () => {
  await rig[Symbol.asyncDispose]();
});

describe('an archive that another wrote', () => {
  beforeEach(async () => {
    const { first, carry } = rig;
    fill(first);
    await carry('save', first);
  });

  /** Replaces the saved archive. */
  function forge(archive: (saved: Buffer) => Buffer): void {
    const { entries } = rig.service;
    const [entry] = entries.splice(0);
    if (entry === undefined) throw new Error('Nothing was saved.');
    entries.push({ ...entry, archive: archive(entry.archive) });
  }

  /** @param members Python: calls of `file`, `link` and `device` */
  function tar(members: string): Buffer {
    const helpers = [
      'import io, sys, tarfile',
      'tar = tarfile.open(fileobj=sys.stdout.buffer, mode="w|")',
      'def add(name, **fields):',
      '    info = tarfile.TarInfo(name)',
      '    for key, value in fields.items(): setattr(info, key, value)',
      '    return info',
      'def file(name, content):',
      '    content = content.encode()',
      '    tar.addfile(add(name, size=len(content)), io.BytesIO(content))',
      'def link(name, to, kind=tarfile.SYMTYPE): tar.addfile(add(name, type=kind, linkname=to))',
      'def device(name): tar.addfile(add(name, type=tarfile.CHRTYPE, devmajor=1, devminor=3))',
    ];
    const program = [...helpers, members, 'tar.close()'].join('\n');
    return zstdCompressSync(execFileSync('python3', ['-c', program]));
  }

  const forged = (pack: string) => tar(`file('results.pack', ${JSON.stringify(pack)})`);

  it('is read whatever tool compressed it', async () => {
    const { second, carry } = rig;
    forge((saved) => gzipSync(zstdDecompressSync(saved)));
    await carry('restore', second);
    expect(stored(second)).toEqual(STORE);
  });

  it('never writes outside: members with `..`, absolute paths and links', async () => {
    const { second, carry } = rig;
    const outside = second.path('outside');
    // Not the same for two tests: it would lie outside of their directories.
    const above = `${path.basename(second.dir)}-evil`;
    const evil = [
      'test_workspace/.results/steps/evil.json',
      `../${above}`,
      `../../${above}`,
      `${outside}/evil`,
      `${second.dir}/pipeline.yml`,
    ];
    forge(() =>
      tar(
        [
          `link('door', '${outside}')`,
          `link('results.pack', '${outside}/target')`,
          `link('hard', '/etc/hostname', tarfile.LNKTYPE)`,
          `device('null')`,
          ...[...evil, 'door/evil'].map((name) => `file('${name}', 'evil')`),
          `file('results.pack', ${JSON.stringify(packed(STORE))})`,
        ].join('\n'),
      ),
    );
    mkdirSync(outside);
    await carry('restore', second);
    expect(stored(second)).toEqual(STORE);
    const rest = listTree(second.dir).map(({ file }) => path.relative(second.dir, file));
    expect(rest.filter((file) => /evil|door|hard|null|target|pipeline/.test(file))).toEqual([]);
    expect(existsSync(`${second.dir}-evil`)).toBe(false);
  });

  it('is refused as a whole for a file with a wrong name', async () => {
    const { second, carry } = rig;
    forge(() => forged(packed({ ...STORE, 'steps/../../evil.json': 'x' })));
    const result = await carry('restore', second);
    expect(notices(result)).toEqual([
      'Results of earlier runs are not used: the archive cannot be used: it has a file that no store has.',
    ]);
    expect(stored(second)).toEqual({});
  });

  test.each<[string, (saved: Buffer) => Buffer, RegExp]>([
    ['random bytes', () => Buffer.from('not an archive'), /neither by zstd nor by gzip/],
    ['empty', () => Buffer.alloc(0), /neither by zstd nor by gzip/],
    [
      'cut off',
      (saved) => saved.subarray(0, saved.length / 2),
      /tar cannot read results in it|ends early/,
    ],
    ['without a pack', () => tar("file('other', 'x')"), /tar cannot read results in it/],
    ['of another kind', () => forged('PK and more text\n'), /does not start like/],
    ['without its end', () => forged(packed(STORE).slice(0, -12)), /ends early/],
  ])('is refused if it is %s', async (_, archive, reason) => {
    const { second, carry } = rig;
    forge(archive);
    const result = await carry('restore', second);
    expect(notices(result)).toHaveLength(1);
    expect(notices(result)[0]).toMatch(reason);
    expect(stored(second)).toEqual({});
  });

  it('is replaced by the next save, although it has the key of these results', async () => {
    const { service, first, second, carry } = rig;
    forge(() => Buffer.from('not an archive'));
    await carry('restore,save', second, { results: STORE });
    expect(service.entries.map(({ key }) => key)).toEqual([
      expect.stringMatching(/^cursus-results-1-v1-/),
      `${service.entries[0]?.key}-4711`,
    ]);
    rmSync(first.path('test_workspace'), { recursive: true });
    expect(notices(await carry('restore', first))).toEqual([]);
    expect(stored(first)).toEqual(STORE);
  });

  it('gives no object whose content is not what its name says, and is replaced', async () => {
    const { service, second, carry } = rig;
    forge(() => forged(packed({ ...STORE, [OBJECT]: 'poison' })));
    await carry('restore,save', second);
    expect(stored(second)).toEqual({ [STEP]: STORE[STEP], salt: STORE.salt });
    expect(service.entries).toHaveLength(2);
  });
});
