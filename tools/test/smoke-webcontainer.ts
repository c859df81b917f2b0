import { findChromium } from '../serve/chromium.ts';
import { runTool } from '../setup/run.mjs';

/**
 * `npm run smoke:webcontainer`: runs on stackblitz.com itself what the browser tests run on a stand-in. It needs a network, and
 * sends the files of the cases there.
 */
export async function main(): Promise<void> {
  const env = { CHROMIUM_PATH: await findChromium(), WEBCONTAINER_HOST: 'real' };
  const args = ['test', 'e2e/webcontainer-contract.spec.ts', '--workers=1', '--reporter=list'];
  const { code, output } = await runTool('playwright/cli.js', args, { env, timeout: 1200 });
  console.log(output.trim());
  process.exitCode = code ?? 1;
}
