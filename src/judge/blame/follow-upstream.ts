import { type HandedFile, handedFiles, stemOf } from './handed-over.ts';
import type { Lineage } from './lineage.ts';

/** Where a fault of data began. */
export interface Beginning<F extends HandedFile = HandedFile> {
  /** The first file with the fault. */
  readonly first: F;
  /** The file without it, from which `first` was made; absent without one. */
  readonly sound?: F;
  /** The files with the fault, from what the consumer read to `first`. */
  readonly path: readonly F[];
  /** The column with the fault in `first`, if it has another name there. */
  readonly column?: string;
  /** The step that read `first`, if it is no output of a step. */
  readonly reader?: string;
  /** Not followed to its beginning: `first` is only the last file that was looked at. */
  readonly isCut?: true;
}

export interface Pursuit<F extends HandedFile> {
  readonly lineage: Lineage;
  /** Whether a file upstream has the fault; `null`: it has nothing to do with it. */
  readonly isFaulty: (file: F, made: F) => Promise<boolean | null>;
  /**
   * The share of `made` that can be from `file`; 0: none of it. `isOnly`: the step read no other
   * such file.
   */
  readonly share: (file: F, made: F, isOnly: boolean) => number;
  /** One faulty file makes all that is made of it faulty, whatever else it is made of. */
  readonly spreads?: boolean;
  readonly narrow: (file: HandedFile) => F | null;
}

/** More files between the beginning and the consumer are not followed. */
const MOST_STEPS = 1000;

/** Follows a fault from the file that the consumer read upstream to where it began. */
export async function followUpstream<F extends HandedFile>(
  read: F,
  pursuit: Pursuit<F>,
): Promise<Beginning<F>> {
  return await follow(read, [read], pursuit, { left: MOST_STEPS });
}

async function follow<F extends HandedFile>(
  made: F,
  path: readonly F[],
  pursuit: Pursuit<F>,
  budget: { left: number },
): Promise<Beginning<F>> {
  const { lineage, isFaulty, share, narrow, spreads } = pursuit;
  const step = made.from.producer;
  const here: Beginning<F> = { first: made, path };
  budget.left -= 1;
  if (step === '') return here;
  if (budget.left <= 0) return { ...here, isCut: true };
  const given = (await lineage.inputsOf(step))
    .flatMap((from) => counterparts(handedFiles(from), made))
    .flatMap((file) => narrow(file) ?? [])
    .map((file, _, all) => ({ file, part: share(file, made, all.length === 1) }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part);
  const faulty: { readonly file: F; readonly part: number }[] = [];
  let sound: F | undefined;
  for (const { file, part } of given) {
    const answer = await isFaulty(file, made);
    if (answer === false && spreads !== true) return { ...here, sound: file };
    if (answer === false) sound ??= file;
    if (answer) faulty.push({ file, part });
  }
  if (faulty.length === 0 && sound !== undefined) return { ...here, sound };
  let nearest: Beginning<F> | undefined;
  for (const { file, part } of faulty) {
    const found = await follow(file, [...path, file], pursuit, budget);
    const known = file.from.producer === '' ? { ...found, reader: step } : found;
    if (known.sound !== undefined) return known;
    // Made of little of it, it is a new table.
    if (part >= 0.5) nearest ??= known;
  }
  return nearest ?? here;
}

/** Of the files of an input, the one of the same name: `train.csv` is not made of `test.csv`. */
function counterparts(files: readonly HandedFile[], made: HandedFile): readonly HandedFile[] {
  const named = files.filter(({ path }) => stemOf(path) === stemOf(made.path));
  return named.length > 0 ? named : files;
}
