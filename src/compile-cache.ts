import * as nodeModule from 'node:module';

/**
 * Lets Node keep what it has compiled for the next start, where it can (22.8 and later). Must be
 * called before the code that is to profit is loaded.
 */
export function useCompileCache(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
