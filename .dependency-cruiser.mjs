/*
 * The house plan, enforced: data goes one way through the stations of src/, each imports only those before it
 * (and ui/), through their doors. Circles of folders are in .dependency-cruiser.folders.mjs.
 */
const STATIONS = [
  'ui',
  'case',
  'deck',
  'runtime',
  'evidence',
  'steps',
  'offline',
  'windows',
  'room',
  'session',
  'bench',
  'hooks',
  'pages',
  'app',
];

/** What one page may use of another. */
const BETWEEN_PAGES = [
  // A bench is shared on its page, and says there where it is from.
  'src/pages/share/(FromLink|ShareButton)\\.tsx',
  'src/pages/talk/the-deck\\.ts',
  // Who follows a talk sees its slides, as they are shown or as they read.
  'src/pages/talk/slide/(SlideView\\.tsx|CaseOnSlide\\.tsx|slide-part\\.ts|use-dimmed-lines\\.ts)',
  'src/pages/talk/window/drawing/Drawn\\.tsx',
  'src/pages/talk/overview/OverviewGrid\\.tsx',
  'src/pages/share/link\\.ts',
  // A phone that drives sees the stage as one that follows.
  'src/pages/follow/slide/(AsOnStage\\.tsx|current-bench\\.ts)',
  // The cover shows what comes of every page; a class speaks of tasks as its lessons do.
  'src/pages/lesson/(lessons|time-text|progress/(store|progress))\\.ts',
  'src/pages/talk/window/KeyHelp\\.tsx',
];

/** What others may import of a station besides its index.ts. */
const OTHER_DOORS = [
  'src/ui/(faults|kept|loaded-once|on-offline|on-wake|random-name)\\.ts',
  'src/case/(catalogue|use-case|record-of|schemas|case-for-tests|cpu-clock-for-tests|deceit/samples-for-tests)\\.ts',
  'src/runtime/embedded/runtime-for-tests\\.ts',
  'src/windows/([a-z]+-for-tests|without-locks)\\.ts',
  'src/session/later\\.ts',
  'src/bench/(light|status|steps/walks-read|audience/(followed-bench|small-bench))\\.ts',
  'src/pages/[^/]+\\.tsx?',
  // A page is a folder of src/pages, entered by its component. What pages share lies in src/pages itself.
  'src/pages/.+/[A-Z]\\w+\\.tsx',
  // What the palette and the recovery ask of a page without showing it.
  'src/pages/lesson/(lessons|progress/(store|progress|answers))\\.ts',
  'src/pages/talk/(the-deck|find/search-slides)\\.ts',
  'src/ui/words\\.ts',
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|^mdast$|\\?(url|worker|raw)$' },
    },
    ...STATIONS.map((station, index) => ({
      name: `order-of-${station}`,
      comment: `src/${station}/ comes before ${STATIONS.slice(index + 1).join(', ')} in the pipeline and must not know them.`,
      severity: 'error',
      from: { path: `^src/${station}/` },
      to: { path: `^src/((${[...STATIONS.slice(index + 1), 'none'].join('|')})/)` },
    })),
    ...STATIONS.map((station) => ({
      name: `door-of-${station}`,
      comment: `Others come in through src/${station}/index.ts.`,
      severity: 'error',
      // A test at the top walks through all of the house.
      from: {
        path: '^(src|slides|cases)/',
        pathNot: `^src/${station}/|^src/app/names-of-objects\\.test\\.ts$`,
      },
      to: {
        path: `^src/${station}/`,
        pathNot: `^src/${station}/index\\.ts$|\\.css$|${OTHER_DOORS.map((door) => `^${door}$`).join('|')}`,
      },
    })),
    {
      name: 'pages-do-not-know-each-other',
      comment: 'What two pages need lies in src/pages itself; a page leads to another by its address.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/pages/[^/]+/', pathNot: `^src/pages/$1/|^(${BETWEEN_PAGES.join('|')})$` },
    },
    {
      name: 'the-deck-knows-no-tools',
      comment:
        'The deck is built by tools/, and knows nothing of that. Its tests may use the Python that tools/ makes.',
      severity: 'error',
      from: { path: '^(src|slides|cases)/', pathNot: '\\.test\\.tsx?$|-for-tests\\.ts$' },
      to: { path: '^(tools|parity|survey|e2e)/' },
    },
    {
      name: 'tools-know-no-tests',
      severity: 'error',
      from: { path: '^tools/' },
      to: { path: '^(parity|e2e)/' },
    },
    {
      name: 'the-page-is-no-node',
      comment: 'Only the doors for scripts and tests may use Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$|-for-tests\\.ts$|node[^/]*\\.ts$|\\.node\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cases-are-data',
      comment: 'A case knows what a case is, and the files of its own lesson.',
      severity: 'error',
      from: { path: '^cases/([^/]+)/' },
      to: { pathNot: ['^src/case/index\\.ts$', '^cases/$1/[^/]+\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mdx'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
