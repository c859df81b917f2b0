import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paint, SetupError } from '../setup/say.mjs';
import { main as record } from './record-cases.ts';

const TEMPLATE = fileURLToPath(new URL('new-case', import.meta.url));
/** It becomes a folder, a part of an address and of a module's name. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * `npm run new-case <id>`: makes a small case that works and passes the check, to be turned into one's own.
 *
 * @param root the folder of the cases
 */
export async function main([id = '', ...rest]: readonly string[], root = resolve('cases')): Promise<void> {
  if (!ID.test(id) || rest.length > 0)
    throw new SetupError(
      `"${[id, ...rest].join(' ')}" is no name for a case: lower-case words with - between them, such as slow-cache.`,
    );
  const folder = join(root, id);
  if (existsSync(folder)) throw new SetupError(`cases/${id} is there already; nothing was changed.`);
  cpSync(TEMPLATE, folder, { recursive: true });
  for (const name of ['case.ts', 'ABOUT.md']) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('TITLE', titleOf(id)));
  }
  await record([id], root);
  console.log(`\n  cases/${id} is made: a small case that works. Turn it into yours, and then:\n`);
  console.log(`    ${paint.bold(`npm run check:cases -- ${id}`)}   says what is not as case.ts says`);
  console.log(`    ${paint.bold(`npm run record -- ${id}`)}        keeps what it does now`);
  console.log(`    ${paint.bold('npm start')}                      then #/demo/${id}\n`);
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
