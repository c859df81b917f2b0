// @ts-check
// `npm run survey`
import { runCommand } from './setup/run-command.mjs';

await runCommand(async (args) => {
  const { survey } = await import('../survey/run-survey.ts');
  await survey(args);
});
