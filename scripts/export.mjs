// @ts-check
// `npm run export`
import { runCommand } from './setup/run-command.mjs';

await runCommand(async (args) => {
  const { main } = await import('./slides/export.ts');
  await main(args);
});
