import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../setup/run.mjs';
import { recordsByName } from './records-by-name.ts';

/** What no linter knows about this project: the step `names` of `npm test`. */
export function main(): void {
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
  const isOurs = (path: string) => relative(root, path).startsWith('src') && !/\.test\.tsx?$/.test(path);
  const found = recordsByName(program, isOurs).map((each) => relative(root, each));
  for (const each of found) console.log(each);
  process.exitCode = found.length > 0 ? 1 : 0;
}
