/** The archive is not what this tool writes. The message says what is wrong with "it". */
export class DamagedArchive extends Error {}

/** Reads lines and counted bytes from a stream. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end; at most this long. */
  async line(mostBytes: number): Promise<string> {
    for (;;) {
      const end = this.#rest.subarray(0, mostBytes + 1).indexOf('\n');
      if (end >= 0) return this.#take(end + 1).toString('utf8', 0, end);
      if (this.#rest.length > mostBytes) throw new DamagedArchive('a line is too long');
      this.#rest = Buffer.concat([this.#rest, await this.#next()]);
    }
  }

  async *bytes(count: number): AsyncGenerator<Buffer> {
    let missing = count;
    while (missing > 0) {
      if (this.#rest.length === 0) this.#rest = await this.#next();
      const chunk = this.#take(Math.min(missing, this.#rest.length));
      missing -= chunk.length;
      yield chunk;
    }
  }

  #take(count: number): Buffer {
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    return taken;
  }

  async #next(): Promise<Buffer> {
    const { done, value } = await this.#source.next();
    if (done) throw new DamagedArchive('it ends early');
    return value;
  }
}
