import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 600_000,
    // The tests start many processes, and often wait for one.
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  },
});
