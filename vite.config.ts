import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { casesPlugins } from './tools/build/cases-plugin.ts';
import { deckPlugins } from './tools/build/deck.ts';
import { firstAidPlugin } from './tools/build/first-aid.ts';
import { offlinePlugin } from './tools/build/offline.ts';
import { pythonPlugin } from './tools/build/python.ts';
import { roomPlugin } from './tools/build/room.ts';
import { containerPlugin, runnerPlugin } from './tools/build/runner.ts';
import { shippedPackages } from './tools/build/shipped-packages.ts';
import { START_CHUNKS, STARTS, twoStarts } from './tools/build/two-starts.ts';
import { withoutRadixDialog } from './tools/build/virtual-modules.ts';

/** What a browser asks for before it lets a page share memory with its workers; and no frame of another page. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Content-Security-Policy': "frame-ancestors 'none'",
};

export default defineConfig({
  // Every address is relative: the built deck works in any folder of any host.
  base: './',
  plugins: [
    pythonPlugin(),
    // Before the policy that names the page's scripts.
    twoStarts(),
    runnerPlugin(),
    containerPlugin(),
    casesPlugins(),
    deckPlugins(),
    firstAidPlugin(),
    withoutRadixDialog(),
    react({ include: /\.(mdx|tsx?)$/ }),
    shippedPackages({ whole: ['pyodide', '@noble/hashes'] }),
    roomPlugin(),
    offlinePlugin(),
  ],
  build: {
    // Monaco is one large chunk, and nothing on the way to the first slide needs it.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: STARTS, output: { codeSplitting: { groups: START_CHUNKS } } },
  },
  worker: {
    format: 'es',
    plugins: () => [shippedPackages()],
  },
  server: { headers: HEADERS },
  preview: { headers: HEADERS },
});
