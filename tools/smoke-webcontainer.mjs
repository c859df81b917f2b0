// @ts-check
// `npm run smoke:webcontainer`: what the browser tests hold against a stand-in, against stackblitz.com itself. It takes a
// network, and sends the files of the cases there.
import { findChromium } from './setup/chromium.mjs';
import { runTool } from './setup/run.mjs';
import { runCommand } from './setup/run-command.mjs';

await runCommand(async () => {
  const env = { CHROMIUM_PATH: await findChromium(), WEBCONTAINER_HOST: 'real' };
  const args = ['test', 'e2e/webcontainer-contract.spec.ts', '--workers=1', '--reporter=list'];
  const { code, output } = await runTool('playwright/cli.js', args, { env, timeout: 1200 });
  console.log(output.trim());
  process.exitCode = code ?? 1;
});
