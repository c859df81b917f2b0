import { build } from 'vite';

/** One module, with what it imports, for a page of the stand-in. */
export async function bundleForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [script] = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  if (script?.type !== 'chunk') throw new Error(`${entry} is not one script when bundled`);
  return script.code;
}
