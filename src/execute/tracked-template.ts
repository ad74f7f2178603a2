type Variables = Readonly<Record<string, string>>;

/** If a template takes longer, its steps start without it. */
export const PATIENCE_SECONDS = 3;

/** The state of one template in the run. */
export class TrackedTemplate {
  readonly id: number;
  readonly #environ: Variables;
  #state: 'pending' | 'ready' | 'failed' = 'pending';
  #module: string | null = null;
  #reads: readonly string[] = [];
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

  isReady(reads: readonly string[]): void {
    this.#reads = reads;
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
