import { closeSync, constants, openSync } from 'node:fs';
import { onDisk } from './raw-path.ts';

/** Linux takes 4,095 bytes in one call; other systems take less, and are not helped. */
const MAX_PATH_BYTES = 4_000;

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
      if (raw === last.raw || raw.startsWith(`${last.raw}/`)) break;
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
