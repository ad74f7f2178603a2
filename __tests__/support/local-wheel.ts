import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a wheel of a package whose module has its version: `toypandas.__version__`. */
export function writeWheel(dir: string, name: string, version: string): void {
  const info = `${name}-${version}.dist-info`;
  const source = path.join(dir, `.${name}-${version}`);
  const files = {
    [`${name}/__init__.py`]: `__version__ = "${version}"\n`,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/RECORD`]: '',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(source, file)), { recursive: true });
    writeFileSync(path.join(source, file), text);
  }
  const wheel = path.join(dir, `${name}-${version}-py3-none-any.whl`);
  execFileSync('python3', ['-m', 'zipfile', '-c', wheel, name, info], { cwd: source });
}
