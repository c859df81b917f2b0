import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { casesPlugin } from './tools/build/cases-plugin.ts';
import { containerPlugin } from './tools/build/container.ts';
import { deckPlugins } from './tools/build/deck.ts';
import { lessonPlugins } from './tools/build/lessons-plugin.ts';
import { offlinePlugin } from './tools/build/offline.ts';
import { packagesPlugin } from './tools/build/packages.ts';
import { pythonPlugin } from './tools/build/python.ts';
import { recordingsPlugin } from './tools/build/recordings.ts';
import { runnerPlugin } from './tools/build/runner.ts';
import { shippedPackages } from './tools/build/shipped-packages.ts';
import { stillsPlugin } from './tools/build/stills.ts';
import { withoutRadixDialog } from './tools/build/without-radix-dialog.ts';

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
    packagesPlugin(),
    runnerPlugin(),
    containerPlugin(),
    casesPlugin(),
    recordingsPlugin(),
    stillsPlugin(),
    deckPlugins(),
    lessonPlugins(),
    withoutRadixDialog(),
    react({ include: /\.(mdx|tsx?)$/ }),
    shippedPackages({ whole: ['pyodide'] }),
    offlinePlugin(),
  ],
  build: {
    // Monaco is one large chunk, and nothing on the way to the first slide needs it.
    chunkSizeWarningLimit: 4000,
    // What the first slide needs is one file: in forty, each is compressed by itself.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  worker: {
    format: 'es',
    plugins: () => [shippedPackages()],
  },
  server: { headers: HEADERS },
  preview: { headers: HEADERS },
});
