import type { Plugin } from 'vite';

/** Nothing for the dialog that cmdk could bring along: the palette opens in the browser's own. */
export function withoutRadixDialog(): Plugin {
  const id = '@radix-ui/react-dialog';
  return {
    name: 'machete:without-radix-dialog',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (asked) =>
      asked === `\0${id}` ? 'export const Root = null, Portal = null, Overlay = null, Content = null;' : null,
  };
}
