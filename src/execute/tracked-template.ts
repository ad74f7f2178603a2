type Variables = Readonly<Record<string, string>>;

/** A template that takes longer is not waited for: steps that need it start without it. */
export const PATIENCE_SECONDS = 3;

/** One template, as far as the run has heard of it. */
export class TrackedTemplate {
  readonly id: number;
  readonly #environ: Variables;
  #state: 'pending' | 'ready' | 'failed' = 'pending';
  #module: string | null = null;
  #reads: readonly string[] = [];
  #isSlow = false;
  #settle: () => void = () => {};
  #settled: Promise<void> | undefined;

  /** @param environ what its modules see */
  constructor(id: number, environ: Variables) {
    this.id = id;
    this.#environ = environ;
  }

  get state(): 'pending' | 'ready' | 'failed' {
    return this.#state;
  }

  /** Whether it is worth waiting for. */
  get isAwaited(): boolean {
    return this.#state === 'pending' && !this.#isSlow;
  }

  /** What it imports at the moment. */
  get module(): string | null {
    return this.#module;
  }

  /** Resolves when it is no longer awaited. */
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

  /** Whether its modules would have read the same from this environment. */
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

  /** No step waits for it any more. */
  close(): void {
    this.#isSlow = true;
    this.#settle();
  }
}
