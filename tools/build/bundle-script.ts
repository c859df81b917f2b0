import { build, normalizePath, type Plugin, type Rolldown } from 'vite';
import { withoutNode } from './without-node.ts';

/** A script that needs nothing but itself, and the files that it was made from. */
export interface Script {
  readonly code: string;
  readonly files: readonly string[];
}

/**
 * Bundles a module to one classic script. Not to a module: a `blob:` worker of type module does not start in a frame
 * with an opaque origin.
 */
export async function bundleScript(entry: string): Promise<Script> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [withoutNode(), withoutPlace()],
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'script' },
      rolldownOptions: {
        // Pyodide's glue, in branches that a browser does not take.
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

/** Pyodide's glue asks where it is, to find files beside it. A script that came as text is nowhere. */
function withoutPlace(): Plugin {
  return {
    name: 'machete:without-place',
    enforce: 'pre',
    transform: (code) => ({ code: code.replaceAll('import.meta.url', '"about:blank"'), map: null }),
  };
}

/** The files that a script was made from. */
export function sources({ moduleIds }: Rolldown.OutputChunk): string[] {
  return moduleIds.filter((id) => !id.startsWith('\0')).map((id) => normalizePath(id.replace(/\?.*$/, '')));
}
