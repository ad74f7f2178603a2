import type { Supervisor } from './supervisor.ts';
import { SupervisorLost } from './supervisor-lost.ts';

/** The supervisor was lost twice in one run: an internal error, not a fault of a step. */
class SupervisorFault extends Error {
  override readonly name = 'SupervisorFault';
}

/** The supervisor of a run. A lost supervisor is replaced once. */
export class Supervision {
  readonly #first: Supervisor;
  readonly #restart: () => Promise<Supervisor>;
  readonly #isKept: boolean;
  #current: Supervisor;
  #replacing: Promise<void> | undefined;
  #loss: SupervisorLost | undefined;

  /** @param isKept `close` does nothing: a later run uses it, and `end` ends it */
  constructor(
    first: Supervisor,
    restart: () => Promise<Supervisor>,
    { isKept = false }: { readonly isKept?: boolean } = {},
  ) {
    this.#isKept = isKept;
    this.#first = first;
    this.#current = first;
    this.#restart = restart;
  }

  get current(): Supervisor {
    return this.#current;
  }

  /** How the first supervisor was lost; afterwards, every step gets a fresh interpreter. */
  get loss(): SupervisorLost | undefined {
    return this.#loss;
  }

  /**
   * Does the work, and repeats it if the supervisor is lost meanwhile.
   * @throws SupervisorFault
   */
  async use<T>(work: (supervisor: Supervisor) => Promise<T>): Promise<T> {
    const supervisor = this.#current;
    try {
      return await work(supervisor);
    } catch (error) {
      if (!(error instanceof SupervisorLost)) throw error;
      await this.replace(supervisor, error);
      return this.use(work);
    }
  }

  /**
   * Waits for the replacement of a lost supervisor.
   * @throws SupervisorFault if the replacement was lost, or the supervisor cannot be replaced
   */
  async replace(lost: Supervisor, cause: SupervisorLost): Promise<void> {
    if (lost !== this.#first) {
      throw new SupervisorFault(`The supervisor was lost twice: ${cause.message}.`, { cause });
    }
    this.#loss ??= cause;
    this.#replacing ??= this.#start(cause);
    await this.#replacing;
  }

  async close(): Promise<void> {
    if (!this.#isKept) await this.end();
  }

  async end(): Promise<void> {
    await this.#replacing?.catch(() => {});
    await this.#current.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #start(cause: SupervisorLost): Promise<void> {
    await this.#first.close();
    try {
      this.#current = await this.#restart();
    } catch (error) {
      const reasons = `${cause.message}; a new one: ${(error as Error).message}`;
      throw new SupervisorFault(`The supervisor was lost: ${reasons}.`, { cause: error });
    }
  }
}
