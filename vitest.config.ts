import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** What a test names that starts interpreters: the embedded Python or the machine's. */
const STARTS_PYTHON =
  /\b(createNodeRuntime|runtimeForTests|recordedForTests|walksForTests|evidenceForTests|findNativePython|nativePythons|interpretersForTests)\b|'python3'/;
/** What a test imports that is about the slides, cases and lessons of this deck, as a build reads them. */
const ASKS_FOR_CONTENT = /from '.*\/case\/catalogue\.ts'/;

const tests = ['src', 'tools', 'parity', 'survey'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
);
const having = (pattern: RegExp) => tests.filter((file) => pattern.test(readFileSync(file, 'utf8')));
/** What starts brokers. */
const room = tests.filter((file) => file.startsWith('tools/room/contract/'));
const python = having(STARTS_PYTHON);
const content = having(ASKS_FOR_CONTENT);
const unit = tests.filter((file) => ![...room, ...python, ...content].includes(file));

const shared = {
  // Two processes, not threads: a process can say how long it kept a processor busy (`cpuClock`).
  pool: 'forks',
  maxWorkers: 2,
  // For what hangs: a busy machine takes its time.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  unstubGlobals: true,
  expect: { poll: { timeout: 60_000, interval: 5 } },
} as const;

/** `unit` takes seconds in all, and each file finds what those before it have imported; `python` and `room` wait for others. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'unit', include: unit, isolate: false } },
      { extends: './vite.config.ts', test: { ...shared, name: 'content', include: content } },
      {
        test: {
          ...shared,
          name: 'room',
          include: room,
          globalSetup: './tools/room/contract/programs.ts',
          // They wait for brokers, one of which is slow.
          maxWorkers: 4,
        },
      },
      {
        test: {
          ...shared,
          name: 'python',
          include: python,
          globalSetup: './tools/cases/python-on-path.ts',
          maxConcurrency: 2,
        },
      },
    ],
  },
});
