import { closeSync, constants, openSync } from 'node:fs';
import { onDisk } from './raw-path.ts';

/**
 * Linux takes 4,095 bytes in one call, but looks at every name on the way each time. Other systems
 * take less, and are not helped.
 */
const MAX_PATH_BYTES = 1_000;

/**
 * Reaches paths that are longer than the system accepts: through a directory on the way that is
 * kept open. Paths are raw.
 */
export class PathReach {
  /** Each lies below the one before it. */
  readonly #open: { readonly raw: string; readonly fd: number }[] = [];

  /**
   * Another path to the same place, short enough to be used; good until the next call.
   * @throws what the system says where a directory on the way cannot be opened
   */
  shorten(raw: string): Buffer {
    if (process.platform !== 'linux') return onDisk(raw);
    for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
      if (isWithin(last.raw, raw)) break;
      closeSync(last.fd);
      this.#open.pop();
    }
    for (;;) {
      const last = this.#open.at(-1);
      const short =
        last === undefined ? raw : `/proc/self/fd/${last.fd}${raw.slice(last.raw.length)}`;
      if (short.length <= MAX_PATH_BYTES) return onDisk(short);
      const cut = short.lastIndexOf('/', MAX_PATH_BYTES);
      const directory = raw.slice(0, Math.max(0, raw.length - (short.length - cut)));
      // One name alone is too long: the system says so.
      if (directory.length <= (last?.raw.length ?? 0)) return onDisk(short);
      const fd = openSync(
        onDisk(short.slice(0, cut)),
        constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NONBLOCK,
      );
      this.#open.push({ raw: directory, fd });
    }
  }

  [Symbol.dispose](): void {
    for (const { fd } of this.#open.splice(0)) closeSync(fd);
  }
}

function isWithin(directory: string, raw: string): boolean {
  // Paths may be megabytes long, so no string is made.
  return (
    raw.startsWith(directory) && (raw.length === directory.length || raw[directory.length] === '/')
  );
}
