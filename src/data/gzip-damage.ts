/** The damage of gzip data, by the error of zlib; `undefined` for other errors. */
export function gzipDamage(error: unknown): string | undefined {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return 'gzip ends early';
  if (!code.startsWith('Z_')) return undefined;
  switch (message) {
    case 'incorrect data check':
    case 'incorrect length check':
      return 'gzip checksum does not match its content';
    // Data with a wrong first header is not recognised as gzip.
    case 'incorrect header check':
      return 'gzip is followed by other bytes';
    default:
      return `gzip contains invalid data (${message})`;
  }
}
