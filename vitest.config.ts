import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // A real interpreter is booted in some of them.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
