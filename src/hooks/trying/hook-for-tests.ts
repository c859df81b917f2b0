import { resolve } from 'node:path';
import { textsBelow } from '../../../tools/setup/files-below.ts';
import { generate, givenValues, type Values } from '../generate.ts';
import { HOOKS } from '../shelf.ts';

/** The files of a hook of the shelf; what no value is given for is as on the shelf. */
export function hookFiles(id: string, values: Values = {}): Readonly<Record<string, string>> {
  const hook = HOOKS.find((each) => each.id === id);
  if (!hook) throw new Error(`no hook ${id}`);
  const made = generate(hook, { ...givenValues(hook), ...values });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.files;
}

/** The same for a hook that asks about a name in a module. */
export function hookOn(id: string, module: string, name: string): Readonly<Record<string, string>> {
  const target = HOOKS.find((each) => each.id === id)?.fields[1]?.constant ?? '';
  return hookFiles(id, { MODULE: module, [target]: name });
}

/** A project of `reports/`, by its folder. */
export function reportedProject(name: string): Record<string, string> {
  return textsBelow(resolve(import.meta.dirname, '../reports', name), (path) => !path.endsWith('.pyc'));
}
