/** How much of a disk kept results may take: the steps need the rest. */
import type { ResultStore } from './result-store.ts';

/** Of what would be free without the store. A run needs its outputs, and copies of them as inputs. */
const SHARE = 1 / 4;

export class StoreRoom {
  readonly #store: ResultStore;
  readonly #limitBytes: number;
  /** Of the disk without the store, before the steps write; absent if there is plenty. */
  #freeAtStart: number | undefined;
  #bytes = 0;
  #isAsked = false;

  constructor(store: ResultStore, limitBytes: number) {
    this.#store = store;
    this.#limitBytes = limitBytes;
  }

  /**
   * Before the steps run: removes what was used longest ago, if too little is free.
   * @param keep files of entries that the run needs
   */
  begin(keep: ReadonlySet<string>): void {
    const free = this.#store.freeBytes();
    // The usual case, without a look at every entry.
    if (free === undefined || free * SHARE >= this.#limitBytes) return;
    const { bytes } = this.#store.prune(this.#limitBytes, keep);
    this.#freeAtStart = (this.#store.freeBytes() ?? free) + bytes;
    this.#bytes = this.#store.prune(this.#most(), keep).bytes;
  }

  /**
   * Room for a result, before it is written.
   * @param copied whether its files are also kept in the workspace
   * @returns whether it may be kept
   */
  take(bytes: number, { copied }: { readonly copied: boolean }): boolean {
    this.#isAsked = true;
    const free = copied ? this.#store.freeBytes() : undefined;
    const least = (this.#freeAtStart ?? this.#limitBytes) * SHARE;
    if (free !== undefined && free - bytes < least) return false;
    if (this.#freeAtStart === undefined) return true;
    const most = this.#most();
    if (bytes > most) return false;
    if (this.#bytes + bytes > most) this.#bytes = this.#store.prune(most - bytes).bytes;
    if (this.#bytes + bytes > most) return false;
    this.#bytes += bytes;
    return true;
  }

  /** After all results are written. A run that wrote none left the store as it was. */
  end(): void {
    if (this.#isAsked && !this.#store.isTidy(this.#most())) this.#store.prune(this.#most());
  }

  #most(): number {
    const free = this.#freeAtStart ?? Number.POSITIVE_INFINITY;
    return Math.min(this.#limitBytes, free * SHARE);
  }
}
