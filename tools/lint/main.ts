import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../setup/run.mjs';
import { recordsByName } from './records-by-name.ts';

/** What no linter knows about this project: the step `names` of `npm test`. */
export function main(): void {
  const { config, error } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const isOurs = (path: string) => relative(root, path).startsWith('src') && !/\.test\.tsx?$/.test(path);
  const found = recordsByName(ts.createProgram(fileNames, options), isOurs);
  for (const each of found) console.log(relative(root, each));
  process.exitCode = found.length > 0 ? 1 : 0;
}
