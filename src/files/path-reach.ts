import { closeSync, constants, openSync } from 'node:fs';
import { onDisk } from './raw-path.ts';

/**
 * Linux accepts 4,095 bytes, but resolves every part in each call. On other systems, which accept
 * less, paths are not shortened.
 */
const MAX_PATH_BYTES = 1_000;

/**
 * Gives access to paths that are longer than the system accepts, relative to open parent
 * directories. Paths are raw.
 */
export class PathReach {
  /** Each is inside the previous one. */
  readonly #open: { readonly raw: string; readonly fd: number }[] = [];

  /**
   * A short path to the same file, valid until the next call.
   * @throws the system error if a parent directory cannot be opened
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
      // A single name is too long: the caller gets the error of the system.
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
  // Paths can have megabytes, so create no string.
  return (
    raw.startsWith(directory) && (raw.length === directory.length || raw[directory.length] === '/')
  );
}
