import { LAUNCHER } from '../python/find-interpreter.ts';

/** How the user can run the command line again: by the package that it was started from. */
export function commandName(environ: Readonly<Record<string, string | undefined>>): string {
  if (environ[LAUNCHER.fallback] !== undefined) return 'uvx cursus-runtime-action';
  return environ[LAUNCHER.python] === undefined ? 'npx cursus-runtime-action' : 'cursus';
}
