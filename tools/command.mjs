// @ts-check
// `node tools/command.mjs <name> …` is what each `npm run <name>` starts, on a machine that may have nothing but Node. Only the
// version check is imported before Node is known to be new enough to read the rest.
import { nodeComplaint } from './setup/node-version.mjs';

/** @type {Readonly<Record<string, () => Promise<{ main(args: readonly string[]): unknown }>>>} */
const COMMANDS = {
  start: () => import('./serve/start.ts'),
  test: () => import('./test/test.ts'),
  bench: () => import('./bench/main.ts'),
  'check:cases': () => import('./cases/check-cases.ts'),
  record: () => import('./cases/record-cases.ts'),
  'new-case': () => import('./cases/new-case.ts'),
  packages: () => import('./cases/packages.ts'),
  export: () => import('./paper/export.ts'),
  'contact-sheet': () => import('./paper/contact-sheet.ts'),
  'smoke:browser': () => import('./test/smoke/smoke-browser.ts'),
  'smoke:webcontainer': () => import('./test/smoke-webcontainer.ts'),
  survey: () => import('../survey/run-survey.ts'),
  // Steps of `npm test`.
  licences: () => import('./licences/third-party.ts'),
  names: () => import('./lint/records-by-name.ts'),
};

/** @param {string} name @param {readonly string[]} args */
async function runCommand(name, args) {
  const { SetupError, sayFault } = await import('./setup/say.mjs');
  try {
    const load = COMMANDS[name];
    if (!load)
      throw new SetupError(`There is no command ${name}: there are ${Object.keys(COMMANDS).join(', ')}.`);
    const { installIfMissing } = await import('./setup/install.mjs');
    await installIfMissing();
    const { register } = await import('tsx/esm/api');
    register();
    const { main } = await load();
    await main(args);
  } catch (error) {
    sayFault(error);
    // Its last line adds up whatever happened.
    if (name === 'test') console.log('\n0 passed, 1 failed');
  }
}

const complaint = nodeComplaint();
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  const [, , name = '', ...args] = process.argv;
  runCommand(name, args);
}
