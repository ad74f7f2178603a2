import { didYouMean } from '../../text/nearest-name.ts';
import { baseOf, type HandedFile, type HandedOver, outputName, stemOf } from './handed-over.ts';

/** The same name elsewhere, in a directory of a similar name, with another extension, or a similar name. */
export function suggestFile(
  path: string,
  from: HandedOver,
  files: readonly HandedFile[],
): string | undefined {
  const paths = files.map((file) => file.path);
  const elsewhere = paths.filter((other) => baseOf(other) === baseOf(path));
  const level = elsewhere.map((other) => levelsBetween(path, other)).find((one) => one !== null);
  if (level != null) return `${outputName(from)} holds \`${baseOf(path)}\` ${level}.`;
  const found =
    elsewhere.find((other) => abbreviates(path, other)) ??
    (elsewhere.length === 1 ? elsewhere[0] : undefined) ??
    paths.find((other) => abbreviates(path, other)) ??
    (elsewhere[0] || paths.find((other) => stemOf(other) === stemOf(path)));
  return found === undefined ? didYouMean(path, paths) : `Did you mean \`${found}\`?`;
}

/** `one level up` for `code/x.json` if there is `x.json`. */
function levelsBetween(path: string, other: string): string | null {
  if (path.endsWith(`/${other}`)) return levels(depth(path) - depth(other), 'up');
  return other.endsWith(`/${path}`)
    ? `${levels(depth(other) - depth(path), 'down')}: \`${other}\``
    : null;
}

function levels(count: number, way: 'up' | 'down'): string {
  return `${count === 1 ? 'one level' : `${count} levels`} ${way}`;
}

function depth(path: string): number {
  return path.split('/').length;
}

/** `val/x.csv` for `validation/x.csv`. */
function abbreviates(path: string, other: string): boolean {
  const [short, long] = [directoryOf(path), directoryOf(other)];
  if (short === '' || long === '' || short === long) return false;
  return long.startsWith(short) || short.startsWith(long);
}

function directoryOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
