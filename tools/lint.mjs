// @ts-check
// What no linter knows of this project. Part of `npm test`.
import { join, relative } from 'node:path';
import ts from 'typescript';
import { recordsByName } from './lint/records-by-name.mjs';
import { root } from './setup/run.mjs';

const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.json'),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  },
);
if (!config) throw new Error('tsconfig.json could not be read.');
const program = ts.createProgram(config.fileNames, config.options);
const isOurs = (/** @type {string} */ path) =>
  relative(root, path).startsWith('src') && !/\.test\.tsx?$/.test(path);

const found = recordsByName(program, isOurs).map((each) => relative(root, each));
for (const each of found) console.log(each);
process.exitCode = found.length > 0 ? 1 : 0;
