import { realpathSync } from 'node:fs';
import path from 'node:path';

/** The directory of a guarded path. Never follows a link that a script puts above it. */
export class ParentDirectory {
  readonly #dir: string;
  readonly #real: string | undefined;

  /** @param guarded absolute */
  constructor(guarded: string) {
    this.#dir = path.dirname(guarded);
    this.#real = realPath(this.#dir);
  }

  /** @throws Error if the path now leads to another directory */
  requireSame(): void {
    const real = realPath(this.#dir);
    // A removed directory is created again.
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
