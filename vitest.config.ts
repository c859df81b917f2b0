import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'parity/**/*.test.ts', 'survey/**/*.test.ts'],
    // A real interpreter is booted in some of them.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
