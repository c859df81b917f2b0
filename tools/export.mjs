// @ts-check
// `npm run export`
import { runCommand } from './setup/run-command.mjs';

await runCommand(async (args) => {
  const { main } = await import('./paper/export.ts');
  await main(args);
});
