// @ts-check
// `npm run new-case <id>`
import { runCommand } from './setup/run-command.mjs';

await runCommand(async (args) => {
  const { main } = await import('./cases/new-case.ts');
  await main(args);
});
