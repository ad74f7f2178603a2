/** Compressed files, by their first bytes and by their names. */
/** What a file is compressed with. Node reads only gzip; the content of the others stays unread. */
export type Compression = 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'lz4' | 'zlib';
/** `undefined` for content that is not compressed. */
export declare function compressionOf(head: Buffer): Compression | undefined;
/** What the last extension of a name says, and the name without it. */
export declare function compressionOfName(name: string): {
    readonly compression?: Compression;
    readonly plain: string;
};
