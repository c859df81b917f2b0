import modules from './.dependency-cruiser.mjs';

/**
 * No folder needs another one that needs it, over all of the repository. Tests and fixtures are left out: a test in src/ may start
 * the Python that tools/ makes of src/. Only a run without them can leave them out, so this is a run of its own.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circles-of-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...modules.options, exclude: { path: '\\.test\\.tsx?$|-for-tests\\.tsx?$|/fixtures/' } },
};
