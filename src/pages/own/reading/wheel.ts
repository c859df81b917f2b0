import type { Budget } from './budget.ts';
import { type Entry, Unreadable } from './entry.ts';
import { LIMITS } from './limits.ts';
import { nameProblem, quoted } from './paths.ts';
import { textOf } from './text.ts';
import { membersOf } from './unzip.ts';

/** An installed package, as text. */
export interface Wheel {
  /** As it calls itself: `attrs 25.1.0`. */
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** What in it is no text, which is not there then. */
  readonly leftOut: readonly string[];
}

const NATIVE = /\.(so|pyd|dll|dylib)$|\.so\.\d/;

/** Installs a wheel, as far as that is unpacking it. Throws `Unreadable` for one that has more than Python in it. */
export async function readWheel(wheel: Entry, budget: Budget): Promise<Wheel> {
  const file = wheel.path.slice(wheel.path.lastIndexOf('/') + 1);
  const members = await membersOf(wheel, budget);
  const info = members.find((each) => /^[^/]+\.dist-info\/WHEEL$/.test(each.path));
  if (!info) throw new Unreadable(`${file} is no wheel: it has no WHEEL file. Fetch it with pip download.`);
  checkNames(file, members);
  const native = members.find((each) => NATIVE.test(each.path));
  const about = info.size > LIMITS.fileBytes ? '' : (textOf(await info.bytes()) ?? '');
  if (native || !/^Root-Is-Purelib:\s*true\s*$/im.test(about))
    throw new Unreadable(
      `${file} was not installed: ${native ? `${native.path} in it` : 'it says that it'} is made for one kind of machine, and this page is none. Only wheels of pure Python run here (…-none-any.whl).`,
    );
  return { name: nameOf(info.path), ...(await installed(members)) };
}

/** A package is installed whole or not at all. */
function checkNames(file: string, members: readonly Entry[]): void {
  for (const { path } of members) {
    const problem = nameProblem(path);
    if (problem)
      throw new Unreadable(
        `${file} was not installed: ${quoted(path)} ${problem}. Fetch it with pip download.`,
      );
  }
}

/** `attrs-25.1.0.dist-info/WHEEL` is `attrs 25.1.0`. */
function nameOf(info: string): string {
  return info.replace(/\.dist-info\/WHEEL$/, '').replace(/-(?=[^-]*$)/, ' ');
}

async function installed(members: readonly Entry[]): Promise<Pick<Wheel, 'files' | 'leftOut'>> {
  const files = new Map<string, string>();
  const leftOut: string[] = [];
  for (const { path, size, bytes } of members) {
    const place = placeOf(path);
    if (place === null) continue;
    const text = size > LIMITS.fileBytes ? null : textOf(await bytes());
    if (text === null) leftOut.push(place);
    else files.set(place, text);
  }
  return { files, leftOut };
}

/** Where pip puts it; `null` for scripts, headers and the like, which nobody imports. */
function placeOf(path: string): string | null {
  const [, kind, rest] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (kind === undefined) return `site-packages/${path}`;
  return kind === 'purelib' || kind === 'platlib' ? `site-packages/${rest}` : null;
}
