import type { FindingLocation } from './findings.ts';

/** A line of a notebook as its users know it. */
export interface CellLine {
  /** 1-based, among all cells. */
  readonly cell: number;
  /** 1-based, in the cell. */
  readonly line: number;
  /** `cell 2, line 3`, with the function around it, if any. */
  readonly words: string;
}

/** `src/harness/step/notebook_cells.py` writes the cell into the name of the function. */
export function cellLine({ file, function: words = '' }: FindingLocation): CellLine | undefined {
  const [, cell, line] = /\bcell (\d+), line (\d+)\)?$/.exec(words) ?? [];
  if (cell === undefined || line === undefined || !file.endsWith('.ipynb')) return undefined;
  return { cell: Number(cell), line: Number(line), words };
}
