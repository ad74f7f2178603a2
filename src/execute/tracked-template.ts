import { fileStamp } from '../files/file-stamp.ts';
import { CLOCK_TICK_MS } from '../files/stats-of.ts';
import { havePackagesChanged, packageStamps } from './package-stamps.ts';

type Variables = Readonly<Record<string, string>>;

/** What its modules depend on. */
export interface ImportedFrom {
  /** When the imports began, in milliseconds since 1970. */
  readonly beganMs: number;
  /**
   * By absolute path, the stamp of each file that they opened and of each directory that they
   * listed; `null` if these are too many.
   */
  readonly opened: Readonly<Record<string, string | null>> | null;
  /** Directories of installed packages. */
  readonly libraries: readonly string[];
}

/** If a template takes longer, its steps start without it. */
export const PATIENCE_SECONDS = 3;

/** The state of one template. */
export class TrackedTemplate {
  readonly id: number;
  readonly #environ: Variables;
  #state: 'pending' | 'ready' | 'failed' = 'pending';
  #module: string | null = null;
  #reads: readonly string[] = [];
  #from: (ImportedFrom & { readonly packages: string }) | undefined;
  #isCarriedOver = false;
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

  /** What its modules opened as they were imported. */
  get opened(): readonly string[] {
    return Object.keys(this.#from?.opened ?? {});
  }

  /** When its imports began; `undefined` until it is ready. Milliseconds since 1970. */
  get beganMs(): number | undefined {
    return this.#from?.beganMs;
  }

  /** Whether it would be the same if it were started now, as far as that is known. */
  get isCurrent(): boolean {
    if (this.#state === 'pending') return true;
    if (this.#state === 'failed' || !this.#from?.opened) return false;
    const { opened, libraries, packages, beganMs } = this.#from;
    return (
      Object.entries(opened).every(([file, stamp]) => fileStamp(file) === stamp) &&
      packagesIn(libraries) === packages &&
      !libraries.some((dir) => havePackagesChanged(dir, beganMs - CLOCK_TICK_MS))
    );
  }

  /** Whether its modules would read the same values from this environment. */
  suits(environ: Variables): boolean {
    return this.#reads.every((name) => environ[name] === this.#environ[name]);
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

  isImporting(module: string): void {
    this.#module = module;
  }

  isReady(reads: readonly string[], from: ImportedFrom): void {
    this.#reads = reads;
    this.#from = { ...from, packages: packagesIn(from.libraries) };
    this.#state = 'ready';
    // What it read may have changed between the runs.
    if (this.#isCarriedOver && !this.isCurrent) this.#state = 'failed';
    this.#settle();
  }

  hasFailed(): void {
    this.#state = 'failed';
    this.#settle();
  }

  /** For another run, whose steps wait again. */
  carryOver(): void {
    this.#isCarriedOver = true;
    this.#isSlow = false;
    this.#settled = undefined;
  }

  /** Steps no longer wait for it. */
  close(): void {
    this.#isSlow = true;
    this.#settle();
  }
}

function packagesIn(libraries: readonly string[]): string {
  return JSON.stringify(libraries.map(packageStamps));
}
