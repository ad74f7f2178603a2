import type { ScriptAnalysis, UsedName } from '../../python/protocol.ts';

interface ContainerName {
  readonly direction: 'input' | 'output';
  /** Logical name, to which a run maps the path. */
  readonly name: string;
  /** In its directory. */
  readonly file?: string | undefined;
}

/** Logical names of a program: those of its container paths and variables of SageMaker. */
export function withContainerNames(analysis: ScriptAnalysis): ScriptAnalysis {
  const named = [
    ...analysis.container_paths.map((one) => ({ ...one, use: nameOfPath(one.path, one.written) })),
    ...analysis.container_variables.map((one) => ({ ...one, use: nameOfVariable(one.name) })),
  ].sort((one, other) => one.line - other.line);
  const outputs = new Set(
    named.flatMap(({ use }) => (use?.direction === 'output' ? [use.name] : [])),
  );
  const of = (direction: ContainerName['direction']) => {
    const uses = new Map<string, UsedName>();
    for (const { use, line } of named) {
      if (use?.direction !== direction) continue;
      // A path that the script also writes is its own output.
      if (direction === 'input' && outputs.has(use.name)) continue;
      const before = uses.get(use.name);
      uses.set(use.name, {
        ...{ name: use.name, line: before?.line ?? line, required: true, certain_line: null },
        files: [...(before?.files ?? []), ...(use.file === undefined ? [] : [use.file])],
        path_kind: 'directory',
      });
    }
    return [...uses.values()];
  };
  return { ...analysis, input_paths: of('input'), output_paths: of('output') };
}

function nameOfPath(path: string, written: boolean): ContainerName | undefined {
  const [room, ...parts] = path
    .replace(/^\/opt\/ml\/?/, '')
    .split('/')
    .filter(Boolean);
  if (room === 'model') return { direction: 'output', name: 'model' };
  if (room === 'input') return parts[0] === 'data' ? below('input', parts.slice(1)) : undefined;
  if (room === 'output') {
    return parts[0] === 'data' ? { direction: 'output', name: 'output_data' } : undefined;
  }
  if (room !== 'processing') return undefined;
  const [first, ...rest] = parts;
  if (first === 'input') {
    return (
      below('input', rest) ?? {
        direction: 'input',
        name: 'input',
        file: rest.join('/') || undefined,
      }
    );
  }
  if (first === 'output') return below('output', rest) ?? { direction: 'output', name: 'output' };
  return below(written ? 'output' : 'input', parts);
}

/** The directory of a path has a logical name; a file directly in the room has none. */
function below(
  direction: ContainerName['direction'],
  [name, ...rest]: readonly string[],
): ContainerName | undefined {
  if (name === undefined || !/^[\w-]+$/.test(name)) return undefined;
  return { direction, name, file: rest.length === 0 ? undefined : rest.join('/') };
}

function nameOfVariable(variable: string): ContainerName | undefined {
  if (variable === 'SM_MODEL_DIR') return { direction: 'output', name: 'model' };
  if (variable === 'SM_OUTPUT_DATA_DIR') return { direction: 'output', name: 'output_data' };
  const channel = /^SM_CHANNEL_(\w+)$/.exec(variable)?.[1];
  return channel === undefined ? undefined : { direction: 'input', name: channel.toLowerCase() };
}
