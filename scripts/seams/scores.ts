/** The scores in docs/test-strength.md: a row per file, and a row per room that is their sum. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface FileScore {
  readonly room: string;
  /** Relative to the project. */
  readonly file: string;
  readonly killed: number;
  readonly mutants: number;
}

const START = '<!-- seams:start -->';
const END = '<!-- seams:end -->';

/** Replaces the rows of the files that were measured; the other rows stay. */
export function updateScores(page: string, scores: readonly FileScore[]): void {
  const text = readFileSync(page, 'utf8');
  const [before = '', rest = ''] = text.split(START);
  const [old = '', after = ''] = rest.split(END);
  const name = ({ file }: FileScore) => file.slice(file.lastIndexOf('/') + 1);
  const measured = new Set(scores.map(name));
  const rows = [...readRows(old).filter((one) => !measured.has(name(one))), ...scores];
  writeFileSync(page, `${before}${START}\n${render(rows)}${END}${after}`);
}

function readRows(text: string): FileScore[] {
  return [...text.matchAll(/^\| ([^|]+) \| `([^`]+)` \| (\d+) \| (\d+) \|/gm)].map(
    ([, room = '', file = '', mutants, killed]) => ({
      room,
      file,
      mutants: Number(mutants),
      killed: Number(killed),
    }),
  );
}

function render(scores: readonly FileScore[]): string {
  const rooms = [...new Set(scores.map(({ room }) => room))].sort();
  const rows = rooms.flatMap((room) => {
    const files = scores.filter((one) => one.room === room);
    files.sort((a, b) => (a.file < b.file ? -1 : 1));
    const total = (key: 'killed' | 'mutants') => files.reduce((sum, one) => sum + one[key], 0);
    return [
      ...files.map((one) => row(room, `\`${one.file}\``, one.mutants, one.killed)),
      row(room, '**all**', total('mutants'), total('killed')),
    ];
  });
  return [
    '| Seam | File | Mutants | Killed | Score |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function row(room: string, file: string, mutants: number, killed: number): string {
  const score = mutants === 0 ? '' : `${Math.floor((100 * killed) / mutants)} %`;
  return `| ${room} | ${file} | ${mutants} | ${killed} | ${score} |`;
}
