import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { bundleScript } from '../python/bundle-script.ts';

const ENTRY = resolve('src/app/first-aid/first-aid.ts');
const CHARSET = /<meta charset="utf-8" \/>/;

/**
 * Writes the script into the built page that says what is wrong when the deck's own does not start. It is in the page, as a file that
 * is missing cannot say so.
 */
export function firstAidPlugin(): Plugin {
  return {
    name: 'machete:first-aid',
    apply: 'build',
    async transformIndexHtml(html) {
      const { code } = await bundleScript(ENTRY);
      // Before everything that may fail, and after the encoding, which has to be among the first 1024 bytes.
      const written = html.replace(CHARSET, (meta) => `${meta}\n    <script>${code.trim()}</script>`);
      if (written === html) throw new Error(`index.html has no ${CHARSET.source}`);
      return written;
    },
  };
}
