/** Whether nothing exists at a path; a circular link counts as nothing. */
export function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Whether the error concerns the source that is read, not the disk that is written to. */
export function isRefused(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return isGone(error) || ['EACCES', 'EPERM', 'EIO', 'ENAMETOOLONG'].includes(code);
}

/** Why a file or directory cannot be read, to be shown after its name. */
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
