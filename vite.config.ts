import react from '@vitejs/plugin-react';
import { defineConfig, type Rolldown } from 'vite';
import { casesPlugin } from './scripts/vite/cases.ts';
import { deckPlugins } from './scripts/vite/deck.ts';
import { pythonPlugin } from './scripts/vite/python.ts';
import { shippedPackages } from './scripts/vite/shipped-packages.ts';

/** What a browser asks for before it lets a page share memory with its workers. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Pyodide's glue asks for Node's modules and uses eval in branches that a browser never takes. Rolldown says so
 * at every build; what else it has to say must stay in sight.
 */
function withoutPyodideNoise(level: Rolldown.LogLevel, log: Rolldown.RolldownLog, show: Rolldown.LogOrStringHandler): void {
  if (!log.message.includes('pyodide.asm.mjs')) show(level, log);
}

export default defineConfig({
  plugins: [
    pythonPlugin(),
    casesPlugin(),
    deckPlugins(),
    react({ include: /\.(mdx|tsx?)$/ }),
    shippedPackages({ whole: ['pyodide'] }),
  ],
  build: {
    rolldownOptions: { onLog: withoutPyodideNoise },
    // Monaco is one large chunk, and nothing on the way to the first slide needs it.
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es', plugins: () => [shippedPackages()], rolldownOptions: { onLog: withoutPyodideNoise } },
  server: { headers: ISOLATION },
  preview: { headers: ISOLATION },
});
