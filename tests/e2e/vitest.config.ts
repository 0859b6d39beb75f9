import { defineConfig } from 'vitest/config';

// Serial and patient: one machine draws all maps in software.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    env: { TZ: 'UTC' },
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // On a busy machine a click is lost where the page moves under it; Vitest names each retry.
    retry: 1,
  },
});
