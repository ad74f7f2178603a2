/** Which part of an output an input reads. */
export type OutputPart =
  /** The output itself. */
  | { readonly kind: 'whole' }
  /** A file or directory in it (`train/part-0.csv`). */
  | { readonly kind: 'part'; readonly path: string }
  /** A directory that contains the output, at `path` in that directory (`sub/o.csv`). */
  | { readonly kind: 'inside'; readonly path: string };

export const WHOLE: OutputPart = { kind: 'whole' };

/** @param path in the output; empty for the output itself */
export function partAt(path: string): OutputPart {
  return path === '' ? WHOLE : { kind: 'part', path };
}

/** Path of the part in the output; empty if the whole output is read. */
export function partPath(part: OutputPart): string {
  return part.kind === 'part' ? part.path : '';
}

/** Path of the output in the directory that is read; `undefined`: no such directory is read. */
export function pathInside(part: OutputPart): string | undefined {
  return part.kind === 'inside' ? part.path : undefined;
}
