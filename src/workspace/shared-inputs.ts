import { type Finding, finding } from '../findings/findings.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import {
  changesBetween,
  type Extent,
  extentOf,
  type InputChange,
  mayOverlap,
} from './fingerprint-changes.ts';

export interface InputSourceFile {
  /** Logical name. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The step reads the shared input, not a private copy. */
  readonly shared: boolean;
}

/** Why a step must not run: its input was changed. */
export interface Refusal {
  readonly message: string;
  /** The step that changed it, if known. */
  readonly by?: string;
  /** Findings about the change, if no step can be named. */
  readonly findings: readonly Finding[];
}

interface KnownInput {
  readonly path: string;
  readonly before: Fingerprint;
  change?: { readonly suspects: readonly string[]; readonly files: readonly InputChange[] };
  reported: boolean;
  reportedUnseen: boolean;
}

interface ReadInput {
  readonly name: string;
  readonly known: KnownInput;
}

/**
 * Protects inputs that steps share because they are too large for private copies. Each is verified
 * before and after each reader. A step is blamed only if no other reader ran since the last
 * successful verification.
 */
export class SharedInputs {
  readonly #show: (file: string) => string;
  readonly #limits: { readonly most?: number; readonly except?: string };
  readonly #known = new Map<string, KnownInput>();
  /** The inputs of each running step. */
  readonly #running = new Map<string, readonly ReadInput[]>();
  /** Verifications run one after another: no step starts or ends during a verification. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param show shows a path as the user knows it
   * @param limits maximum number of entries of an input, and a directory (raw) that is omitted,
   *   because the run writes to it
   */
  constructor(
    show: (file: string) => string,
    limits: { readonly most?: number; readonly except?: string } = {},
  ) {
    this.#show = show;
    this.#limits = limits;
  }

  /**
   * Call before a step starts and after its inputs were copied.
   * @returns the reason why it must not start
   */
  async begin(step: string, inputs: readonly InputSourceFile[]): Promise<Refusal | undefined> {
    if (this.#known.size === 0 && !inputs.some(({ shared }) => shared)) return undefined;
    return this.#inTurn(async () => {
      const earlier = [...this.#known.values()];
      const read: ReadInput[] = [];
      const needed: { readonly name: string; readonly extent: Extent }[] = [];
      for (const { name, path, shared } of inputs) {
        const known = shared ? await this.#know(path) : undefined;
        if (known !== undefined) read.push({ name, known });
        needed.push({ name, extent: known?.before ?? extentOf(path) });
      }
      await this.#verify(
        earlier,
        needed.map(({ extent }) => extent),
      );
      for (const { name, extent } of needed) {
        const changed = earlier.find(({ change }) =>
          change?.files.some((file) => file.concerns(extent)),
        );
        if (changed !== undefined) return this.#refusal(name, changed);
      }
      if (read.length > 0) this.#running.set(step, read);
      return undefined;
    });
  }

  /** Call after a step has ended. @returns its changes, or changes of one of several steps */
  async end(step: string): Promise<readonly Finding[]> {
    const read = this.#running.get(step);
    if (read === undefined) return [];
    return this.#inTurn(async () => {
      await this.#verify(
        [...this.#known.values()],
        read.map(({ known }) => known.before),
      );
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
      before: await fingerprint(path, this.#limits),
      reported: false,
      reportedUnseen: false,
    };
    this.#known.set(path, known);
    return known;
  }

  /** Also verifies overlapping inputs: readers of the same files may have changed them. */
  async #verify(candidates: readonly KnownInput[], read: readonly Extent[]): Promise<void> {
    for (const one of candidates) {
      const concerned = read.some((extent) => mayOverlap(extent, one.before));
      if (one.change !== undefined || !concerned) continue;
      const files = changesBetween(one.before, await fingerprint(one.path, this.#limits));
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

  #refusal(input: string, changed: KnownInput): Refusal {
    const [first, ...others] = changed.change?.suspects ?? [];
    const by = others.length === 0 ? first : undefined;
    return {
      message: `its input \`${input}\` was changed${by === undefined ? '' : ` by step \`${by}\``} during the run`,
      ...(by === undefined ? {} : { by }),
      findings: this.#unattributed(changed),
    };
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
    const message = `shared input ${this.#show(known.path)} is not fully verified: ${unseen}`;
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
