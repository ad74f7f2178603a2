import type { Supervisor } from './supervisor.ts';
import { SupervisorLost } from './supervisor-lost.ts';

/** The supervisor was lost twice in one run: an internal error, not a fault of a step. */
class SupervisorFault extends Error {
  override readonly name = 'SupervisorFault';
}

/** What a supervisor reports of its interpreter. */
export type Interpreter = Pick<
  Supervisor['hello'],
  'version' | 'executable' | 'prefixes' | 'can_fork'
>;

/** The supervisor of a run. A lost supervisor is replaced once. */
export class Supervision {
  /** Also known before a supervisor is started. */
  readonly interpreter: Interpreter;
  readonly #start: () => Promise<Supervisor>;
  readonly #isKept: boolean;
  #first: Supervisor | undefined;
  #current: Supervisor | undefined;
  #starting: Promise<Supervisor> | undefined;
  #replacing: Promise<void> | undefined;
  #loss: SupervisorLost | undefined;

  /**
   * @param first a supervisor, or its interpreter: then one is started when it is needed
   * @param isKept `close` does nothing: a later run uses it, and `end` ends it
   */
  constructor(
    first: Supervisor | Interpreter,
    start: () => Promise<Supervisor>,
    { isKept = false }: { readonly isKept?: boolean } = {},
  ) {
    this.#isKept = isKept;
    this.#start = start;
    if ('hello' in first) {
      this.#first = first;
      this.#current = first;
      this.interpreter = first.hello;
    } else {
      this.interpreter = first;
    }
  }

  /** The supervisor, after `ready`. */
  get current(): Supervisor {
    if (this.#current === undefined) throw new Error('The supervisor was not started.');
    return this.#current;
  }

  /** How the first supervisor was lost; afterwards, every step gets a fresh interpreter. */
  get loss(): SupervisorLost | undefined {
    return this.#loss;
  }

  /**
   * Starts the supervisor if that has not happened yet.
   * @throws UserError if the interpreter does not work any more
   */
  async ready(): Promise<Supervisor> {
    if (this.#current !== undefined) return this.#current;
    this.#starting ??= this.#start();
    const started = await this.#starting;
    this.#first ??= started;
    this.#current ??= started;
    return this.#current;
  }

  /**
   * Does the work, and repeats it if the supervisor is lost meanwhile.
   * @throws SupervisorFault
   */
  async use<T>(work: (supervisor: Supervisor) => Promise<T>): Promise<T> {
    const supervisor = await this.ready();
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
    this.#replacing ??= this.#restart(lost, cause);
    await this.#replacing;
  }

  async close(): Promise<void> {
    if (!this.#isKept) await this.end();
  }

  async end(): Promise<void> {
    await this.#starting?.catch(() => {});
    await this.#replacing?.catch(() => {});
    await this.#current?.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #restart(lost: Supervisor, cause: SupervisorLost): Promise<void> {
    await lost.close();
    try {
      this.#current = await this.#start();
    } catch (error) {
      const reasons = `${cause.message}; a new one: ${(error as Error).message}`;
      throw new SupervisorFault(`The supervisor was lost: ${reasons}.`, { cause: error });
    }
  }
}
