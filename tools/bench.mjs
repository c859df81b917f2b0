// @ts-check
// `npm run bench`
import { runCommand } from './setup/run-command.mjs';

await runCommand(async (args) => {
  const { main } = await import('./bench/main.ts');
  await main(args);
});
