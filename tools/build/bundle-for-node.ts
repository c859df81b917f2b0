import { build } from 'vite';
import { type Script, sources } from './bundle-script.ts';

/** Bundles a module to one script for a Node that has no packages. */
export async function bundleForNode(entry: string): Promise<Script> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      write: false,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        // Pyodide's glue, in branches that are not taken here.
        checks: { eval: false, commonJsVariableInEsm: false },
        output: { codeSplitting: false },
      },
    },
  });
  const files = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const [script, ...rest] = files;
  if (script?.type !== 'chunk' || rest.length > 0) throw new Error(`${entry} is not one script when bundled`);
  return { code: script.code, files: sources(script) };
}
