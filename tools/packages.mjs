// @ts-check
// `npm run packages`
import { runCommand } from './setup/run-command.mjs';

await runCommand(async (args) => {
  const { main } = await import('./packages/main.mjs');
  await main(args);
});
