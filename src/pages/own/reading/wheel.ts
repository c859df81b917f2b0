import { textOf } from '#case';
import { type Budget, LIMITS } from './budget.ts';
import { type Entry, Unreadable } from './entry.ts';
import { baseOf, nameProblem, quoted } from './paths.ts';
import { membersOf } from './unzip.ts';

/** An installed package. */
export interface Wheel {
  /** Name and version: `attrs 25.1.0`. */
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** Files that are too large to be installed. */
  readonly tooLarge: readonly string[];
  /** What it says that it needs. */
  readonly requires: readonly string[];
}

const NATIVE = /\.(so|pyd|dll|dylib)$|\.so\.\d/;

/** Installs a wheel by unpacking it. Throws `Unreadable` if it has more than Python in it. */
export async function readWheel(wheel: Entry, budget: Budget): Promise<Wheel> {
  const file = baseOf(wheel.path);
  const members = await membersOf(wheel, budget);
  const info = members.find((each) => /^[^/]+\.dist-info\/WHEEL$/.test(each.path));
  if (!info) throw new Unreadable(`${file} is not a wheel: it has no WHEEL file. Get one with pip download.`);
  checkNames(file, members);
  const native = members.find((each) => NATIVE.test(each.path));
  const about = await smallText(info);
  if (native || !/^Root-Is-Purelib:\s*true\s*$/im.test(about))
    throw new Unreadable(
      `${file} was not installed: ${native ? native.path : 'it says that it'} is built for one kind of machine. Only pure-Python wheels run here (…-none-any.whl).`,
    );
  const metadata = members.find((each) => /^[^/]+\.dist-info\/METADATA$/.test(each.path));
  const requires = (metadata ? await smallText(metadata) : '').matchAll(/^Requires-Dist:[ \t]*(.+)$/gim);
  return {
    name: nameOf(info.path),
    requires: Array.from(requires, ([, text = '']) => text),
    ...(await installed(members)),
  };
}

async function smallText({ path, size, bytes }: Entry): Promise<string> {
  return size > LIMITS.fileBytes ? '' : textOf(path, await bytes());
}

/** A package is installed whole or not at all. */
function checkNames(file: string, members: readonly Entry[]): void {
  for (const { path } of members) {
    const problem = nameProblem(path);
    if (problem)
      throw new Unreadable(
        `${file} was not installed: ${quoted(path)} ${problem}. Get it with pip download.`,
      );
  }
}

/** `attrs-25.1.0.dist-info/WHEEL` is `attrs 25.1.0`. */
function nameOf(info: string): string {
  return info.replace(/\.dist-info\/WHEEL$/, '').replace(/-(?=[^-]*$)/, ' ');
}

async function installed(members: readonly Entry[]): Promise<Pick<Wheel, 'files' | 'tooLarge'>> {
  const files = new Map<string, string>();
  const tooLarge: string[] = [];
  for (const { path, size, bytes } of members) {
    const place = placeOf(path);
    if (place === null) continue;
    if (size > LIMITS.fileBytes) tooLarge.push(place);
    else files.set(place, textOf(place, await bytes()));
  }
  return { files, tooLarge };
}

/** Where pip puts it; `null` for scripts, headers and the like, which no program imports. */
function placeOf(path: string): string | null {
  const [, kind, rest] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (kind === undefined) return `site-packages/${path}`;
  return kind === 'purelib' || kind === 'platlib' ? `site-packages/${rest}` : null;
}
