import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { casesPlugin } from './scripts/vite/cases.ts';
import { deckPlugins } from './scripts/vite/deck.ts';
import { pythonPlugin } from './scripts/vite/python.ts';
import { shippedPackages } from './scripts/vite/shipped-packages.ts';
import { withoutNode } from './scripts/vite/without-node.ts';

/** What a browser asks for before it lets a page share memory with its workers. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  plugins: [
    pythonPlugin(),
    casesPlugin(),
    deckPlugins(),
    react({ include: /\.(mdx|tsx?)$/ }),
    shippedPackages({ whole: ['pyodide'] }),
  ],
  build: {
    // Monaco is one large chunk, and nothing on the way to the first slide needs it.
    chunkSizeWarningLimit: 4000,
  },
  worker: {
    format: 'es',
    plugins: () => [withoutNode(), shippedPackages()],
    rolldownOptions: {
      // Pyodide's glue, in branches that a browser does not take.
      checks: { eval: false, commonJsVariableInEsm: false },
      // One file: a worker that asks for nothing once it runs.
      output: { codeSplitting: false },
    },
  },
  // Found only when the first worker starts, which would reload the page of whoever is writing a slide.
  optimizeDeps: { exclude: ['pyodide'] },
  server: { headers: ISOLATION },
  preview: { headers: ISOLATION },
});
