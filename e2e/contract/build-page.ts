import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { pythonPlugin } from '../../tools/build/python.ts';
import { containerPlugin, runnerPlugin } from '../../tools/build/runner.ts';

/** Builds page.ts into a folder, as the deck is built. */
export async function buildContractPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [pythonPlugin(), runnerPlugin(), containerPlugin()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: { contract: resolve('e2e/contract/page.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Contract</title><body><script type="module" src="/contract.js"></script>\n',
  );
}
