import { realpathSync } from 'node:fs';
import path from 'node:path';

/** The directory that a guarded path lies in. A link that a script puts above it is never followed. */
export class ParentDirectory {
  readonly #dir: string;
  readonly #real: string | undefined;

  /** @param guarded absolute */
  constructor(guarded: string) {
    this.#dir = path.dirname(guarded);
    this.#real = realPath(this.#dir);
  }

  /** @throws Error where the directory now leads to another place */
  requireSame(): void {
    const real = realPath(this.#dir);
    // One that is gone is made again.
    if (real === undefined || real === this.#real) return;
    throw new Error(`${this.#dir} now leads to ${real}`);
  }
}

function realPath(dir: string): string | undefined {
  try {
    return realpathSync.native(dir);
  } catch {
    return undefined;
  }
}
