import { nearestName } from '../../text/nearest-name.ts';
import type { ContainerPath } from './container-paths.ts';

/**
 * How to give a directory of a container to a step that does not have it.
 * @param path what the script used, absolute
 * @param isWritten whether it wrote there; `undefined`: not known
 */
export function containerPathHint(
  path: string,
  known: readonly ContainerPath[],
  isWritten: boolean | undefined,
): string {
  const near = mistyped(path, known);
  if (near !== undefined) {
    return `Did you mean \`${near.at}\`, the path of ${near.kind} \`${near.name}\`?`;
  }
  const directory = directoryOf(path);
  const usual = usualName(directory, isWritten);
  if (usual === undefined) {
    return `Declare the path in \`container_paths\`, by the name of an input or output of the step: \`container_paths: {<name>: ${directory}}\`.`;
  }
  const { kind, name } = usual;
  return kind === 'output'
    ? `Declare an output of that name: \`output_paths: { ${name}: out/${name} }\`.`
    : `Declare an input of that name: \`input_paths: { ${name}: <path of the data> }\`.`;
}

/** The known path that differs in one part. */
function mistyped(path: string, known: readonly ContainerPath[]): ContainerPath | undefined {
  const parts = path.split('/');
  const beside = new Map(
    known.flatMap((one) => {
      const own = one.at.split('/');
      const isBeside = own.slice(0, -1).join('/') === parts.slice(0, own.length - 1).join('/');
      const name = parts[own.length - 1];
      const isNear = isBeside && name && nearestName(name, [own.at(-1) ?? '']) !== undefined;
      return isNear ? [[one.at, { one, name, last: own.at(-1) ?? '' }] as const] : [];
    }),
  );
  const found = [...beside.values()];
  const best = nearestName(
    found[0]?.name ?? '',
    found.map(({ last }) => last),
  );
  return found.find(({ last }) => last === best)?.one;
}

/** The name by which SageMaker would have the directory. */
function usualName(
  directory: string,
  isWritten: boolean | undefined,
): { readonly kind: 'input' | 'output'; readonly name: string } | undefined {
  const kind = isWritten === false ? 'input' : 'output';
  if (/^\/opt\/ml\/model(\/|$)/.test(directory)) return { kind, name: 'model' };
  if (/^\/opt\/ml\/output\/data(\/|$)/.test(directory)) return { kind: 'output', name: 'output' };
  const [, channel] = /^\/opt\/ml\/input\/data\/([\w.-]+)/.exec(directory) ?? [];
  if (channel !== undefined) return { kind: 'input', name: channel };
  const [, given, name] = /^\/opt\/ml\/processing\/(input|output)\/([\w.-]+)/.exec(directory) ?? [];
  if (name !== undefined) return { kind: given === 'input' ? 'input' : 'output', name };
  const [, own] = /^\/opt\/ml\/processing\/([\w.-]+)$/.exec(directory) ?? [];
  const isName = own !== undefined && !/^(?:input|output)$/.test(own);
  return isWritten === undefined || !isName ? undefined : { kind, name: own };
}

/** `/opt/ml/processing/train` of a file in it. */
function directoryOf(path: string): string {
  return /\.\w+$/.test(path) ? path.slice(0, path.lastIndexOf('/')) : path;
}
