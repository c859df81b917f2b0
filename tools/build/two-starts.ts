import { resolve } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';

const ROOM = normalizePath(resolve('src/app/room.tsx'));

/** The deck's own start, and that of a phone, which follows or drives a talk: to keep a session and run Python is no part of that. */
export const STARTS = { index: resolve('index.html'), room: ROOM };
/** What is run because it is loaded. */
const RUN = [...Object.values(STARTS), resolve('src/app/main.tsx')].map(normalizePath);

/** What a phone shows slides with, by its path: React and the like, and of our own what knows neither the session nor Python. */
const SHOWN_WITH = new RegExp(
  [
    'node_modules/(?!idb/|zustand/)',
    '/src/(?:ui|case|deck|evidence|room)/',
    '/src/windows/(?:plain|patch|protocol|text)\\.ts',
    '/src/bench/(?:light\\.ts|still/|editor/|pointed/)',
    '/src/pages/(?:addresses|use-swipe|vote-on-slide)\\.ts',
    '/src/pages/talk/(?:slide/|the-deck\\.ts|window/drawing/(?:Drawn|Ink)\\.)',
    '/src/app/(?:room-pages|refuse-frame)\\.',
    '^\\0(?!virtual:)|^\\0virtual:(?:deck|cases|stills)$',
  ].join('|'),
);

/**
 * What the first slide needs is two files: in forty, each is compressed by itself. The first is all that a phone needs of it, too.
 * The two starts themselves are in neither: to load a file must not start a page.
 */
export const START_CHUNKS: Rolldown.CodeSplittingGroup[] = [
  { name: 'both', tags: ['$initial'], test: SHOWN_WITH, priority: 1 },
  { name: 'start', tags: ['$initial'], test: (id: string) => !RUN.includes(normalizePath(id)) },
];

const ENTRY = /\s*<script type="module"[^>]* src="([^"]+)"><\/script>/;
/** As `isByItself` in src/pages/addresses.ts. */
const BY_ITSELF = '^#/((follow|remote)(/|$)|class/[^/]+/screen$)';

/** Has the built page take the start that its address needs. */
export function twoStarts(): Plugin {
  return {
    name: 'machete:two-starts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const fileOf = (name: string) => {
          const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === name);
          return chunk && `./${chunk.fileName}`;
        };
        const [room, start] = [fileOf('room'), fileOf('start')];
        const main = ENTRY.exec(html)?.[1];
        if (!room || !start || !main) throw new Error('The built page has no two starts to choose from.');
        const preloads = html.replaceAll(/\s*<link rel="modulepreload"[^>]* href="[^"]*\/start-[^"]*">/g, '');
        return preloads
          .replace(ENTRY, '')
          .replace('</body>', () => `${chooser([start, main], [room])}\n  </body>`);
      },
    },
  };
}

/**
 * Below the root, which a script that comes from a cache might miss otherwise. The names are no part of the script: its hash, by which
 * the page's policy knows it, is the same in each release.
 */
function chooser(deck: readonly string[], room: readonly string[]): string {
  const script = `Object.assign(document.createElement('script'),{type:'module',crossOrigin:'',src})`;
  return [
    `<script data-deck="${deck.join(' ')}" data-room="${room.join(' ')}">{`,
    `let{deck,room}=document.currentScript.dataset,is=new RegExp(${JSON.stringify(BY_ITSELF)}).test(location.hash);`,
    `for(let src of(is?room:deck).split(' '))document.head.append(${script})`,
    '}</script>',
  ].join('');
}
