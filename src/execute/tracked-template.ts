import { statSync } from 'node:fs';

type Variables = Readonly<Record<string, string>>;

/** What its modules depend on, beside themselves. */
export interface ImportedFiles {
  /** When the imports began, in milliseconds since 1970. */
  readonly beganMs: number;
  /** By absolute path, whether it was there; `null` if there are too many to know them. */
  readonly opened: Readonly<Record<string, boolean>> | null;
}

/** The clock of the file system is behind by up to one tick of the kernel. */
const TICK_MS = 20;

/** If a template takes longer, its steps start without it. */
export const PATIENCE_SECONDS = 3;

/** The state of one template in the run. */
export class TrackedTemplate {
  readonly id: number;
  readonly #environ: Variables;
  #state: 'pending' | 'ready' | 'failed' = 'pending';
  #module: string | null = null;
  #reads: readonly string[] = [];
  #files: ImportedFiles | undefined;
  #isSlow = false;
  #settle: () => void = () => {};
  #settled: Promise<void> | undefined;

  /** @param environ the environment of its modules */
  constructor(id: number, environ: Variables) {
    this.id = id;
    this.#environ = environ;
  }

  get state(): 'pending' | 'ready' | 'failed' {
    return this.#state;
  }

  /** Whether steps should wait for it. */
  get isAwaited(): boolean {
    return this.#state === 'pending' && !this.#isSlow;
  }

  /** The module that it is importing. */
  get module(): string | null {
    return this.#module;
  }

  /** Resolves when steps no longer wait for it. */
  whenSettled(): Promise<void> {
    this.#settled ??= new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#isSlow = true;
        resolve();
      }, PATIENCE_SECONDS * 1000);
      this.#settle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return this.#settled;
  }

  /** Whether its modules would read the same values from this environment. */
  suits(environ: Variables): boolean {
    return this.#reads.every((name) => environ[name] === this.#environ[name]);
  }

  isImporting(module: string): void {
    this.#module = module;
  }

  /** The files that its modules opened as they were imported. */
  get opened(): readonly string[] {
    return Object.keys(this.#files?.opened ?? {});
  }

  /**
   * Whether it would be the same if it were started now.
   * @param libraries directories of installed packages
   */
  isCurrent(libraries: readonly string[]): boolean {
    if (this.#state === 'failed') return true;
    if (this.#files === undefined || this.#files.opened === null) return false;
    const since = this.#files.beganMs - TICK_MS;
    const files = [...Object.entries(this.#files.opened)];
    return (
      files.every(([file, wasThere]) => isSame(file, { since, wasThere })) &&
      // Its time changes if a package is added or removed, also by an update.
      libraries.every((dir) => !isChanged(dir, since))
    );
  }

  isReady(reads: readonly string[], files: ImportedFiles): void {
    this.#reads = reads;
    this.#files = files;
    this.#state = 'ready';
    this.#settle();
  }

  hasFailed(): void {
    this.#state = 'failed';
    this.#settle();
  }

  /** Steps no longer wait for it. */
  close(): void {
    this.#isSlow = true;
    this.#settle();
  }
}

function isSame(file: string, { since, wasThere }: { since: number; wasThere: boolean }): boolean {
  const isThere = statSync(file, { throwIfNoEntry: false }) !== undefined;
  return isThere === wasThere && !isChanged(file, since);
}

function isChanged(file: string, since: number): boolean {
  // Also the time of the entry itself: a file that replaces another keeps its own time.
  const { mtimeMs = 0, ctimeMs = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return Math.max(mtimeMs, ctimeMs) >= since;
}
