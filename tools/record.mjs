// @ts-check
// `npm run record`
import { runCommand } from './setup/run-command.mjs';

await runCommand(async (args) => {
  const { record } = await import('./cases/record-cases.ts');
  await record(args);
});
