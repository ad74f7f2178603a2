import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    globalSetup: ['__tests__/support/python-packages.ts'],
    testTimeout: 60_000,
    hookTimeout: 600_000,
    // The tests start many Python processes of their own.
    maxWorkers: '50%',
  },
});
