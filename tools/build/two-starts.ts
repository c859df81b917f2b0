import { resolve } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';

const ROOM = normalizePath(resolve('src/app/room.tsx'));

/** The deck's own start, and that of a phone, which follows or drives a talk: to keep a session and run Python is no part of that. */
export const STARTS = { index: resolve('index.html'), room: ROOM };

/** What a phone shows slides with, by its path: React and the like, and of our own what knows neither the session nor Python. */
const SHOWN_WITH = new RegExp(
  [
    'node_modules/(?!idb/|zustand/)',
    '/src/(?:ui|case|deck|evidence|room)/',
    '/src/windows/(?:plain|patch|protocol|text)\\.ts',
    '/src/bench/(?:light\\.ts|still/|editor/)',
    '/src/pages/(?:addresses|use-swipe)\\.ts',
    '/src/pages/talk/(?:slide/|the-deck\\.ts|window/drawing/(?:Drawn|Ink)\\.)',
    '/src/app/(?:room-pages|refuse-frame)\\.',
    '^\\0(?!virtual:)|^\\0virtual:(?:deck|cases|stills)$',
  ].join('|'),
);

/**
 * What the first slide needs is two files: in forty, each is compressed by itself. The first is all that a phone needs of it, too.
 */
export const START_CHUNKS: Rolldown.CodeSplittingGroup[] = [
  { name: 'both', tags: ['$initial'], test: SHOWN_WITH, priority: 1 },
  { name: 'index', tags: ['$initial'], test: (id: string) => normalizePath(id) !== ROOM },
];

const ENTRY = /\s*<script type="module"[^>]* src="([^"]+)"><\/script>/;
/** As `isByItself` in src/pages/addresses.ts. */
const BY_ITSELF = '^#/(follow|remote)(/|$)';

/** Has the built page take the start that its address needs. */
export function twoStarts(): Plugin {
  return {
    name: 'machete:two-starts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const room = Object.values(bundle).find(
          (each) => each.type === 'chunk' && each.isEntry && each.name === 'room',
        );
        const main = ENTRY.exec(html)?.[1];
        if (!room || main === undefined) throw new Error('The built page has no two starts to choose from.');
        const preloads = html.replaceAll(/\s*<link rel="modulepreload"[^>]* href="[^"]*\/start-[^"]*">/g, '');
        return preloads
          .replace(ENTRY, '')
          .replace('</body>', () => `${chooser(main, `./${room.fileName}`)}\n  </body>`);
      },
    },
  };
}

/** Below the root, which a script that comes from a cache might miss otherwise. */
function chooser(main: string, room: string): string {
  return `<script>document.head.append(Object.assign(document.createElement('script'),{type:'module',crossOrigin:'',src:new RegExp(${JSON.stringify(BY_ITSELF)}).test(location.hash)?${JSON.stringify(room)}:${JSON.stringify(main)}}))</script>`;
}
