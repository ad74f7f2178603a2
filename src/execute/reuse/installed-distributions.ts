/** Which distribution an imported module is of, and its version now, from `*.dist-info`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileDigest, textDigest } from '../../store/file-digest.ts';

interface Distribution {
  /** Normalised. */
  readonly name: string;
  readonly version: string;
  /** The name of its directory of facts. */
  readonly info: string;
}

export class InstalledDistributions {
  readonly #listed = new Map<string, readonly string[]>();
  readonly #modules = new Map<string, ReadonlyMap<string, readonly Distribution[]>>();
  readonly #versions = new Map<string, Promise<string | undefined>>();

  /** The distributions in `site` that contain the module. */
  of(module: string, site: string): readonly Distribution[] {
    let modules = this.#modules.get(site);
    if (modules === undefined) {
      modules = this.#modulesIn(site);
      this.#modules.set(site, modules);
    }
    return modules.get(module) ?? [];
  }

  /** `2.2.3 0f3a…`: its version, and the digest of the list of its files. */
  versionOf(name: string, site: string): Promise<string | undefined> {
    const key = `${site}${path.sep}${name}`;
    const known = this.#versions.get(key);
    if (known !== undefined) return known;
    const version = this.#readVersion(name, site);
    this.#versions.set(key, version);
    return version;
  }

  /** Names in a directory; empty if it is not there. */
  namesIn(dir: string): readonly string[] {
    let names = this.#listed.get(dir);
    if (names === undefined) {
      try {
        names = readdirSync(dir).sort();
      } catch {
        names = [];
      }
      this.#listed.set(dir, names);
    }
    return names;
  }

  /** What a look at the installed packages shows: their names and entry points. */
  packagesIn(dir: string): string {
    const entries = this.namesIn(dir).filter((name) => name !== '__pycache__');
    return JSON.stringify(
      entries.map((name) => {
        const isInfo = /\.(dist|egg)-info$/.test(name);
        return [name, isInfo ? digestIn(path.join(dir, name, 'entry_points.txt')) : ''];
      }),
    );
  }

  /** The files that add directories to `sys.path` or run code when Python starts. */
  pathFilesIn(dir: string): string {
    const names = this.namesIn(dir).filter((name) => name.endsWith('.pth'));
    return JSON.stringify(names.map((name) => [name, digestIn(path.join(dir, name))]));
  }

  async #readVersion(name: string, site: string): Promise<string | undefined> {
    const found = this.#in(site).filter((one) => one.name === name);
    if (found.length === 0) return undefined;
    const parts = found.map(async ({ version, info }) => {
      const files = await fileDigest(path.join(site, info, 'RECORD')).catch(() => '');
      return `${version} ${files.slice(0, 16)}`.trim();
    });
    return (await Promise.all(parts)).join(', ');
  }

  #in(site: string): readonly Distribution[] {
    return this.namesIn(site).flatMap((info) => {
      const [, name = '', version = ''] =
        /^(.+?)-([^-]+)(?:-py[\d.]+)?\.(?:dist|egg)-info$/.exec(info) ?? [];
      return name === '' ? [] : [{ name: normalised(name), version, info }];
    });
  }

  #modulesIn(site: string): ReadonlyMap<string, readonly Distribution[]> {
    const found = new Map<string, Distribution[]>();
    for (const one of this.#in(site)) {
      for (const module of modulesOf(path.join(site, one.info))) {
        found.set(module, [...(found.get(module) ?? []), one]);
      }
    }
    return found;
  }
}

/** `top_level.txt` misses parts of namespaces, so both are read. */
function modulesOf(info: string): ReadonlySet<string> {
  const listed = readLines(path.join(info, 'top_level.txt'));
  const record = readLines(path.join(info, 'RECORD')).map(
    (line) => line.split(',', 1).join('').split('/', 1).join('').split('.', 1)[0] ?? '',
  );
  return new Set([...listed, ...record].filter((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)));
}

function digestIn(file: string): string {
  try {
    return textDigest(readFileSync(file)).slice(0, 16);
  } catch {
    return '';
  }
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}

function normalised(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
