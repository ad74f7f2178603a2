import { type Finding, finding } from '../findings/findings.ts';
import { listNames } from '../text/describe-value.ts';
import { GuardedDirectory } from './guarded-directory.ts';
import { type Change, GuardedFile } from './guarded-file.ts';

/** Files that nothing may write while the steps run. */
export interface Guarded {
  /** Files that do not exist must not be created. */
  readonly files: readonly GuardedPath[];
  /** Directories to which no file may be added. */
  readonly directory?: GuardedPath;
}

/** A file or directory that nothing may write. */
export interface GuardedPath {
  /**
   * The start of the sentence about a change, in Markdown: `` `GITHUB_ENV` (variables of later
   * steps) ``.
   */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/**
 * Compares guarded files before and after each step and restores them. Needs only a few stat calls
 * per step unless a file has changed.
 */
export class GuardedFiles {
  readonly #files: readonly { readonly name: string; readonly file: GuardedFile }[];
  readonly #directory: { readonly name: string; readonly file: GuardedDirectory } | undefined;
  readonly #redact: (text: string) => string;
  readonly #running = new Map<string, number>();
  #imports = 0;
  /** Steps that ran since the last comparison. */
  #suspects = new Set<string>();
  /** Packages were imported outside of steps since the last comparison. */
  #mayBeImport = false;
  #findings: Finding[] = [];
  #isClosed = false;

  /** @param redact removes secrets from quoted text before it is cut */
  constructor(guarded: Guarded | undefined, redact: (text: string) => string) {
    const { files = [], directory } = guarded ?? {};
    this.#redact = redact;
    this.#files = files.map(({ name, path }) => ({ name, file: new GuardedFile(path) }));
    this.#directory = directory && {
      name: directory.name,
      file: new GuardedDirectory(directory.path),
    };
  }

  begin(step: string): void {
    this.#compare();
    this.#running.set(step, (this.#running.get(step) ?? 0) + 1);
    this.#suspects.add(step);
  }

  /** Returns the changes that only this step can have made; `close` returns the others. */
  end(step: string): Finding[] {
    this.#compare();
    const count = (this.#running.get(step) ?? 1) - 1;
    if (count > 0) this.#running.set(step, count);
    else this.#running.delete(step);
    this.#resetSuspects();
    const own = this.#findings.filter((one) => one.step === step);
    this.#findings = this.#findings.filter((one) => one.step !== step);
    return own;
  }

  /** Packages that steps share are imported outside of any step. */
  beginImport(): void {
    this.#imports += 1;
    this.#mayBeImport = true;
  }

  endImport(): void {
    this.#compare();
    this.#imports -= 1;
    this.#resetSuspects();
  }

  /** The last comparison also reads the files: a quick change can leave the times unchanged. */
  close(): Finding[] {
    if (this.#isClosed) return [];
    this.#isClosed = true;
    this.#compare(true);
    return this.#findings;
  }

  #compare(contents = false): void {
    const directory = this.#directory;
    // Restore the directory first, then the files in it.
    for (const change of directory?.file.check(contents) ?? []) {
      this.#findings.push(this.#finding(directory?.name ?? '', change));
    }
    for (const { name, file } of this.#files) {
      const change = file.check(contents);
      if (change !== undefined) this.#findings.push(this.#finding(name, change));
    }
    directory?.file.settle();
    this.#resetSuspects();
  }

  #resetSuspects(): void {
    this.#suspects = new Set(this.#running.keys());
    this.#mayBeImport = this.#imports > 0;
  }

  #finding(name: string, { what, written, failure }: Change): Finding {
    const [step, ...others] = this.#suspects;
    const isProven = step !== undefined && others.length === 0 && !this.#mayBeImport;
    const outcome =
      failure === undefined ? 'It was restored.' : `It could not be restored: ${failure}.`;
    const evidence = quotedLines(this.#redact(written));
    return finding('runner-file-changed', {
      ...(isProven ? { step } : {}),
      message: `${name} ${what}. ${outcome}${isProven ? '' : ` ${this.#possibleCauses()}`}`,
      ...(evidence.length === 0 ? {} : { evidence }),
    });
  }

  #possibleCauses(): string {
    const names = listNames(this.#suspects);
    const steps = this.#suspects.size > 1 ? `one of ${names}` : names;
    const packages = 'a package that was imported for several steps';
    if (this.#suspects.size === 0) {
      return this.#mayBeImport
        ? `The change was made by ${packages}.`
        : 'No step ran when the change was made: a process that a step left behind may have made it.';
    }
    return `The change was made by ${this.#mayBeImport ? `${steps} or ${packages}` : steps}.`;
  }
}

const MOST_LINES = 10;
const LONGEST_LINE = 200;

function quotedLines(text: string): string[] {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  const shown = lines.slice(0, MOST_LINES).map(cut);
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more lines`] : shown;
}

function cut(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
