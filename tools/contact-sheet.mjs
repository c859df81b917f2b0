// @ts-check
// `npm run contact-sheet`
import { runCommand } from './setup/run-command.mjs';

await runCommand(async () => {
  const { main } = await import('./paper/contact-sheet.ts');
  await main();
});
