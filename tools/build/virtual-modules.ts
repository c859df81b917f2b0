import { normalizePath, type Plugin, type Rolldown } from 'vite';

/** The source of a module that is on no disk; `null` where there is none of this name. */
type Source = (
  rest: string,
  context: Rolldown.PluginContext,
) => string | null | undefined | Promise<string | null | undefined>;

/**
 * The part of a plugin that serves modules which are on no disk. A name that ends with `/` is the beginning of many names, and its
 * source gets the rest.
 */
export function virtualModules(modules: Readonly<Record<string, Source>>) {
  const find = (id: string) =>
    Object.entries(modules).find(([name]) => (name.endsWith('/') ? id.startsWith(name) : id === name));
  return {
    resolveId: (id) => (find(id) ? `\0${id}` : null),
    async load(id) {
      const [name, source] = (id.startsWith('\0') && find(id.slice(1))) || [];
      return name && source ? ((await source(id.slice(1 + name.length), this)) ?? null) : null;
    },
  } satisfies Omit<Plugin, 'name'>;
}

/** The part of a plugin that makes modules anew, and loads the page again, when a file below a folder changes. */
export function remadeFrom(folder: string, isMade: (id: string) => boolean, forget = () => {}) {
  return {
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_, file) => {
        if (!normalizePath(file).startsWith(normalizePath(folder))) return;
        forget();
        for (const module of server.moduleGraph.idToModuleMap.values())
          if (module.id?.startsWith('\0') && isMade(module.id.slice(1)))
            server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
  } satisfies Omit<Plugin, 'name'>;
}

/** Code that loads a module when it is asked for. */
export function loading(module: string): string {
  return `() => import(${JSON.stringify(module)}).then((m) => m.default)`;
}

/** Nothing for the dialog that cmdk could bring along: the palette opens in the browser's own. */
export function withoutRadixDialog(): Plugin {
  const nothing = 'export const Root = null, Portal = null, Overlay = null, Content = null;';
  return {
    name: 'machete:without-radix-dialog',
    apply: 'build',
    enforce: 'pre',
    ...virtualModules({ '@radix-ui/react-dialog': () => nothing }),
  };
}
