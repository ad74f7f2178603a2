/** Whether there is nothing at a path; a link in a circle leads nowhere. */
export function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Whether what is to be read is at fault, and not the disk that is written to. */
export function isRefused(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return isGone(error) || ['EACCES', 'EPERM', 'EIO', 'ENAMETOOLONG'].includes(code);
}

/** Why a file or directory cannot be looked at, in words that go behind its name. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENAMETOOLONG':
      return 'its path is longer than the system allows';
    case 'ENOENT':
      return 'it was removed while it was read';
    default:
      // Node adds the call and the path.
      return typeof message === 'string' ? message.replace(/, \w+ '.*$/s, '') : String(error);
  }
}
