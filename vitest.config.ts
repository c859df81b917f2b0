import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const FOLDERS = ['src', 'scripts'];

/** What a test names that starts interpreters: the embedded Python or the machine's. */
const STARTS_PYTHON = /\b(createNodeRuntime|runtimeForTests|findNativePython|nativeInterpreter)\b|'python3'/;

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
);
const python = tests.filter((file) => STARTS_PYTHON.test(readFileSync(file, 'utf8')));

/** `unit` is pure and takes seconds; `python` waits for interpreters, two of which are started at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: FOLDERS.map((folder) => `${folder}/**/*.test.ts`),
          exclude: python,
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'python',
          include: python,
          pool: 'threads',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
