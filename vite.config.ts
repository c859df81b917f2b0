import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { casesPlugin } from './scripts/vite/cases.ts';
import { containerPlugin } from './scripts/vite/container.ts';
import { deckPlugins } from './scripts/vite/deck.ts';
import { lessonPlugins } from './scripts/vite/lessons.ts';
import { offlinePlugin } from './scripts/vite/offline.ts';
import { packagesPlugin } from './scripts/vite/packages.ts';
import { pythonPlugin } from './scripts/vite/python.ts';
import { recordingsPlugin } from './scripts/vite/recordings.ts';
import { runnerPlugin } from './scripts/vite/runner.ts';
import { shippedPackages } from './scripts/vite/shipped-packages.ts';
import { stillsPlugin } from './scripts/vite/stills.ts';
import { withoutRadixDialog } from './scripts/vite/without-radix-dialog.ts';

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
  },
  worker: {
    format: 'es',
    plugins: () => [shippedPackages()],
  },
  server: { headers: HEADERS },
  preview: { headers: HEADERS },
});
