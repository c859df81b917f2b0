// @ts-check
// `npm run check:cases`
import { runCommand } from './setup/run-command.mjs';

await runCommand(async (args) => {
  const { main } = await import('./cases/check-cases.ts');
  await main(args);
});
