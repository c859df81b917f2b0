import { build, type InlineConfig, normalizePath, type Plugin, type Rolldown } from 'vite';

/** A script that needs nothing but itself, and the files that it was made from. */
export interface Script {
  readonly code: string;
  readonly files: readonly string[];
}

/**
 * Bundles a module to one classic script. Not to a module: a `blob:` worker of type module does not start in a frame
 * with an opaque origin.
 */
export function bundleScript(entry: string): Promise<Script> {
  return bundled(entry, {
    plugins: [withoutNode(), withoutPlace()],
    build: { target: 'es2023', lib: { entry, formats: ['iife'], name: 'script' } },
  });
}

/** Bundles a module to one script for a Node that has no packages. */
export function bundleForNode(entry: string): Promise<Script> {
  return bundled(entry, { ssr: { noExternal: true }, build: { ssr: entry, target: 'node20', minify: true } });
}

/** Bundles a module to one script as a configuration has it. */
export async function bundled(entry: string, { build: options, ...config }: InlineConfig): Promise<Script> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    ...config,
    build: {
      write: false,
      ...options,
      rolldownOptions: {
        // Pyodide's glue, in branches that are not taken here; and "use client", which is for servers that render React.
        checks: { eval: false, commonJsVariableInEsm: false, moduleLevelDirective: false },
        output: { codeSplitting: false },
      },
    },
  });
  const files = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const [script, ...rest] = files;
  if (script?.type !== 'chunk' || rest.length > 0) throw new Error(`${entry} is not one script when bundled`);
  return { code: script.code, files: sources(script) };
}

/** Nothing for every `node:` module: Pyodide's glue imports them in branches that a browser does not take. */
function withoutNode(): Plugin {
  return {
    name: 'machete:without-node',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('node:') ? `\0${id}` : null),
    load: (id) => (id.startsWith('\0node:') ? 'export default {}' : null),
  };
}

/** Pyodide's glue asks where it is, to find files beside it. A script that came as text is nowhere. */
function withoutPlace(): Plugin {
  return {
    name: 'machete:without-place',
    enforce: 'pre',
    transform: (code) => ({ code: code.replaceAll('import.meta.url', '"about:blank"'), map: null }),
  };
}

function sources({ moduleIds }: Rolldown.OutputChunk): string[] {
  return moduleIds.filter((id) => !id.startsWith('\0')).map((id) => normalizePath(id.replace(/\?.*$/, '')));
}
