import { defineConfig } from 'vitest/config';

// What needs Debian's tools: Firefox, LibreOffice.
export default defineConfig({
  test: {
    include: ['tests/full/**/*.test.ts'],
    env: { TZ: 'UTC' },
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
