import { defineConfig } from 'playwright/test';

/** `npm test` gives a free port; by hand it is this one. */
const port = process.env.PORT ?? '4183';
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Two windows, a server and real interpreters on a busy machine: a second try, which the report tells apart.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    // A copy of the whole deck in each test's profile would slow them all; those about it allow it.
    serviceWorkers: 'block',
    // Tracing slows every test, and pictures of every frame more than anything that they do: CI traces only second tries. By hand
    // every test is traced, and the trace of one that fails is kept.
    trace: {
      mode: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
      screenshots: false,
      snapshots: true,
    },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        // A page that a test has changed on its way counts as one from the internet, which may not reach this machine.
        '--disable-features=LocalNetworkAccessChecks',
      ],
    },
  },
  webServer: {
    command: 'node tools/start.mjs --no-open',
    env: { PORT: port },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
