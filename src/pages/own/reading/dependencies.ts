import { at, type ProjectFiles, pythonOf } from '#case';
import { type Requirement, requirementsOf } from './packaging.ts';

/** What this Python says of itself, for requirements that hold on some only. */
const HERE: Readonly<Record<string, string>> = {
  python_version: '3.14',
  python_full_version: '3.14.2',
  implementation_name: 'cpython',
  platform_python_implementation: 'CPython',
  os_name: 'posix',
  sys_platform: 'emscripten',
  platform_system: 'Emscripten',
  platform_machine: 'wasm32',
};

/** What was a package once and is a part of Python now. */
const OF_PYTHON =
  'argparse asyncio contextvars dataclasses enum34 importlib pathlib statistics typing unittest2 zoneinfo'.split(
    ' ',
  );

/** More names nobody reads. */
const MOST_NAMED = 8;

/**
 * Says what the project needs that is not there, and where to get it; nothing where all is.
 *
 * @param packages those that are installed: `attrs 25.1.0`
 * @param needed what these say that they need, by the name of each
 */
export function dependencyNotes(
  files: ProjectFiles,
  packages: readonly string[],
  needed: readonly Requirement[],
): string[] {
  const installed = packages.map((each) => plain(each.replace(/ \S+$/, '')));
  const there = new Set([...installed, ...ownNames(files), ...OF_PYTHON]);
  const missing = new Map<string, Requirement>();
  for (const each of [...requirementsOf(files), ...needed]) {
    const name = nameOf(each.text);
    if (name !== null && !there.has(plain(name)) && !missing.has(plain(name)) && isForHere(each.text))
      missing.set(plain(name), { ...each, text: name });
  }
  if (missing.size === 0) return [];
  const names = Array.from(missing.values(), ({ text }) => text);
  const froms = [...new Set(Array.from(missing.values(), ({ from }) => from))];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const asked =
    names.length > MOST_NAMED && froms[0] === 'requirements.txt' ? '-r requirements.txt' : names.join(' ');
  return [
    `Not installed: ${names.slice(0, MOST_NAMED).join(', ')}${more}, which ${froms.join(' and ')} ${froms.length === 1 ? 'asks' : 'ask'} for. Get ${names.length === 1 ? 'its wheel' : 'their wheels'} with \`pip download --only-binary=:all: --platform any ${asked}\`, and drop the .whl files here. Only wheels of pure Python (…-none-any.whl) run here: what has parts in C does not.`,
  ];
}

/** The name of a requirement; `null` for an address, and for what no distribution is called. */
function nameOf(text: string): string | null {
  return /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:$|[[(<>=!~;,@\s])/.exec(text)?.[1] ?? null;
}

/** As pip compares names. */
function plain(name: string): string {
  return name.replaceAll(/[-_.]+/g, '-').toLowerCase();
}

/** What is imported from the project itself: a copy of a package needs no wheel. */
function ownNames(files: ProjectFiles): string[] {
  return pythonOf(Object.keys(files)).flatMap((path) => {
    const [, name] = /^(?:(?:src|lib|python|vendor|_vendor)\/)?([^/]+?)(?:\.py$|\/)/.exec(path) ?? [];
    return name ? [plain(name)] : [];
  });
}

const COMPARED = /^\s*(\w+)\s*(===?|!=|<=?|>=?|~=)\s*["']([^"']*)["']\s*$/;

/** Whether its marker holds here. One that cannot be read is taken to hold. */
function isForHere(text: string): boolean {
  const marker = text.slice(text.indexOf(';') + 1);
  if (!text.includes(';')) return true;
  if (/\bextra\s*==/.test(marker)) return false;
  const plainMarker = marker.replaceAll(/[()]/g, ' ');
  return plainMarker.split(/\sor\s/).some((either) => either.split(/\sand\s/).every(holds));
}

function holds(comparison: string): boolean {
  const [, name = '', operator = '', value = ''] = COMPARED.exec(comparison) ?? [];
  const here = at(HERE, name);
  if (here === undefined) return true;
  const order = /^\d/.test(here) ? versionOrder(here, value) : here.localeCompare(value);
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
    case '~=':
      return order >= 0;
    case '!=':
      return order !== 0;
    default:
      return order === 0;
  }
}

function versionOrder(one: string, other: string): number {
  const [left, right] = [
    one.split('.').map(Number),
    other.split('.').map((part) => Number.parseInt(part, 10) || 0),
  ];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order = (left[at] ?? 0) - (right[at] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
