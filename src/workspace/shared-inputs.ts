import { type Finding, finding } from '../findings.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { changesBetween, type InputChange, mayOverlap } from './fingerprint-changes.ts';

export interface SharedInput {
  /** Logical name. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** Why a step must not run: somebody changed what it would read. */
export interface Refusal {
  readonly message: string;
  /** The step that changed it, where it is known. */
  readonly by?: string;
  /** Of the change, where no step can be named. */
  readonly findings: readonly Finding[];
}

interface KnownInput {
  readonly path: string;
  readonly before: Fingerprint;
  change?: { readonly suspects: readonly string[]; readonly files: readonly InputChange[] };
  reported: boolean;
  reportedUnseen: boolean;
}

type ReadInput = SharedInput & { readonly known: KnownInput };

/**
 * Protects the inputs that steps share because they are too large for private copies. Each is
 * verified before a step reads it and after: a step is only accused where no other reader ran since
 * it was last found unchanged.
 */
export class SharedInputs {
  readonly #show: (file: string) => string;
  readonly #mostEntries: number | undefined;
  readonly #known = new Map<string, KnownInput>();
  /** What each running step reads. */
  readonly #running = new Map<string, readonly ReadInput[]>();
  /** One verification after another: nobody begins or ends during one. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param show shows a path as the user knows it
   * @param mostEntries of an input are verified; by default as many as is reasonable
   */
  constructor(show: (file: string) => string, mostEntries?: number) {
    this.#show = show;
    this.#mostEntries = mostEntries;
  }

  /** Before a step starts. @returns why it must not */
  async begin(step: string, inputs: readonly SharedInput[]): Promise<Refusal | undefined> {
    if (inputs.length === 0) return undefined;
    return this.#inTurn(async () => {
      const verified = new Set(this.#known.values());
      const read: ReadInput[] = [];
      for (const input of inputs) read.push({ ...input, known: await this.#know(input.path) });
      await this.#verify(read, verified);
      const changed = read.find(({ known }) => known.change !== undefined);
      if (changed === undefined) {
        this.#running.set(step, read);
        return undefined;
      }
      const { name, known } = changed;
      const [first, ...others] = known.change?.suspects ?? [];
      const by = others.length === 0 ? first : undefined;
      return {
        message: `its input \`${name}\` was changed${by === undefined ? '' : ` by step \`${by}\``} during the run`,
        ...(by === undefined ? {} : { by }),
        findings: read.flatMap((one) => this.#unattributed(one.known)),
      };
    });
  }

  /** After a step has ended. @returns what it changed, or what one of several steps changed */
  async end(step: string): Promise<readonly Finding[]> {
    const read = this.#running.get(step);
    if (read === undefined) return [];
    return this.#inTurn(async () => {
      await this.#verify(read, this.#known.values());
      this.#running.delete(step);
      return read.flatMap(({ name, known }) => [
        ...this.#unattributed(known),
        ...attributed(step, name, known),
        ...this.#unverified(known),
      ]);
    });
  }

  async #know(path: string): Promise<KnownInput> {
    const known = this.#known.get(path) ?? {
      path,
      before: await fingerprint(path, this.#mostEntries),
      reported: false,
      reportedUnseen: false,
    };
    this.#known.set(path, known);
    return known;
  }

  /** Verifies these inputs, and what overlaps them: its readers may have made the change. */
  async #verify(read: readonly ReadInput[], candidates: Iterable<KnownInput>): Promise<void> {
    for (const one of candidates) {
      const concerned = read.some(({ known }) => mayOverlap(known.before, one.before));
      if (one.change !== undefined || !concerned) continue;
      const files = changesBetween(one.before, await fingerprint(one.path, this.#mostEntries));
      if (files.length > 0) one.change = { suspects: this.#readersOf(files), files };
    }
  }

  #readersOf(files: readonly InputChange[]): readonly string[] {
    return [...this.#running]
      .filter(([, read]) =>
        files.some((file) => read.some(({ known }) => file.concerns(known.before))),
      )
      .map(([step]) => step);
  }

  #unattributed(known: KnownInput): Finding[] {
    const { change } = known;
    if (change === undefined || change.suspects.length === 1 || known.reported) return [];
    known.reported = true;
    const who =
      change.suspects.length === 0
        ? 'while no step that reads it was running'
        : `by one of ${change.suspects.join(', ')}`;
    const message = `shared input ${this.#show(known.path)} was changed ${who}`;
    return [finding('input-changed', { message, evidence: evidence(change.files) })];
  }

  #unverified(known: KnownInput): Finding[] {
    const { unseen } = known.before;
    if (unseen === undefined || known.reportedUnseen) return [];
    known.reportedUnseen = true;
    const message = `not all of shared input ${this.#show(known.path)} is verified: ${unseen}`;
    return [finding('input-not-verified', { message })];
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }
}

function attributed(step: string, input: string, { change }: KnownInput): Finding[] {
  if (change === undefined || change.suspects.length !== 1 || change.suspects[0] !== step) {
    return [];
  }
  const message = `input \`${input}\` changed while the step ran`;
  return [finding('input-changed', { step, message, evidence: evidence(change.files) })];
}

const MOST_SHOWN = 20;

function evidence(files: readonly InputChange[]): string[] {
  return files.slice(0, MOST_SHOWN).map(({ path, change }) => `${path}: ${change}`);
}
