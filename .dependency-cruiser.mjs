/*
 * The house plan, enforced: data goes one way through the stations of src/, each imports only those before it
 * (and ui/), through their doors.
 */
const STATIONS = [
  'ui',
  'case',
  'deck',
  'runtime',
  'evidence',
  'offline',
  'windows',
  'session',
  'bench',
  'hooks',
  'pages',
  'app',
];

/** What others may import of a station besides its index.ts. */
const OTHER_DOORS = [
  'src/case/(catalogue|use-case|record-of|case-for-tests|cpu-clock-for-tests|deceit/samples-for-tests)\\.ts',
  'src/runtime/node/index\\.ts',
  'src/evidence/judge/index\\.ts',
  'src/windows/.*\\.ts',
  'src/session/(typing/index|typing/keystrokes/index|kept/put-aside)\\.ts',
  'src/bench/light\\.ts',
  'src/pages/.*',
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
      from: { path: `^src/${station}/`, pathNot: '^src/windows/protocol\\.ts$' },
      to: { path: `^src/((${[...STATIONS.slice(index + 1), 'none'].join('|')})/)` },
    })),
    ...STATIONS.map((station) => ({
      name: `door-of-${station}`,
      comment: `Others come in through src/${station}/index.ts.`,
      severity: 'error',
      // A test at the top walks through all of the house.
      from: {
        path: '^(src|slides|cases)/',
        pathNot: `^src/${station}/|^src/windows/protocol\\.ts$|^src/app/names-of-objects\\.test\\.ts$`,
      },
      to: {
        path: `^src/${station}/`,
        pathNot: `^src/${station}/index\\.ts$|\\.css$|${OTHER_DOORS.map((door) => `^${door}$`).join('|')}`,
      },
    })),
    {
      name: 'the-page-is-no-node',
      comment: 'Only the doors for scripts and tests may use Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$|node[^/]*\\.ts$|\\.node\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cases-are-data',
      severity: 'error',
      from: { path: '^cases/' },
      to: { pathNot: '^src/case/index\\.ts$' },
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
