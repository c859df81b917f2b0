import { defineConfig } from 'playwright/test';
import { ENGINES, type Options } from './e2e/engines/options.ts';
import { BROWSER_ARGS } from './tools/serve/with-deck.ts';

/** `npm test` gives a free port; by hand it is this one. */
const port = process.env.PORT ?? '4183';
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig<Options>({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Two windows, a server and real interpreters on a busy machine: a second try, which the report tells apart.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // For a machine that has other things to do: whatever can be watched is, so only what hangs takes this long.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    // A copy of the whole deck in each test's profile would slow them all; those about it allow it.
    serviceWorkers: 'block',
    // Tracing slows every test, so only a second try has one. `--trace=on` has it by hand.
    trace: { mode: 'on-first-retry', screenshots: false, snapshots: true },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...BROWSER_ARGS,
        // A page that a test has changed on its way counts as one from the internet, which may not reach this machine.
        '--disable-features=LocalNetworkAccessChecks',
        // A test's Python runs for a fraction of a second: to optimise it takes an eighth of all processor time, and gains nothing.
        '--js-flags=--liftoff-only',
      ],
    },
  },
  projects: [
    { name: 'deck', testIgnore: 'engines/**' },
    // Each has its own driver: `npx playwright test --project=Firefox`.
    ...ENGINES.map((engine) => ({ name: engine, testDir: 'e2e/engines', use: { engine } })),
  ],
  webServer: {
    command: 'node tools/command.mjs start --no-open',
    env: { PORT: port },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
