import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRequirements } from '../packages/requirements.ts';
import { dist } from '../setup/dist.ts';
import { root } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';
import { INSIDE, NOTES } from './inside-packages.ts';
import { type Notice, packageNotice, type Shipped } from './package-notice.ts';

const page = join(root, 'THIRD-PARTY.md');
const list = join(dist, '.shipped-packages.json');

/** Writes THIRD-PARTY.md from what the last build ships. With `--check` it only compares the two. */
export function main(args: readonly string[]): void {
  if (!existsSync(list))
    throw new SetupError('What the deck ships is not known yet: `npx vite build` writes it down.');
  const wanted = thirdParty(JSON.parse(readFileSync(list, 'utf8')));
  if (!args.includes('--check')) writeFileSync(page, wanted);
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== wanted)
    throw new SetupError(
      'THIRD-PARTY.md does not list what the deck ships: `node tools/command.mjs licences` writes it anew.',
    );
}

/** The notices of everything that the deck ships, each licence's terms once. */
function thirdParty(shipped: readonly Shipped[]): string {
  const notices = shipped.flatMap((each) => [packageNotice(each, NOTES[each.name] ?? ''), ...parts(each)]);
  const terms = distinctTerms(notices);
  return [
    '# Third-party software',
    '',
    'Machete Mode itself is under the licence in LICENSE. What it is built from, and ships, is listed here.',
    'This page is generated from the build by `node tools/command.mjs licences`.',
    '',
    ...notices.flatMap((notice) => entry(notice, terms)),
    ...pythonPackages(),
    ...terms.flatMap(({ title, text }) => [`## ${title}`, '', '```text', text, '```', '']),
  ].join('\n');
}

/** Those that cases run on. Each archive has their licence files in it, as their wheels have them. */
function pythonPackages(): string[] {
  const file = new URL('../../cases/requirements.txt', import.meta.url);
  const { requirements } = readRequirements(readFileSync(file, 'utf8'));
  return [
    'Where `pip` was at hand, the build holds these Python packages, unchanged but for what a deck does not need, each with its',
    'licence beside it in the archive (`<name>.dist-info`):',
    '',
    `${requirements.map(({ name, version }) => `${name} ${version}`).join(', ')}.`,
    '',
    'The time zones are those of the IANA database, which is in the public domain, as the Python package tzdata has them.',
    '',
  ];
}

function parts({ name, version }: Shipped): Notice[] {
  const known = INSIDE[`${name}@${version}`];
  const isOtherVersion = !known && Object.keys(INSIDE).some((id) => id.startsWith(`${name}@`));
  if (isOtherVersion) {
    throw new SetupError(
      `${name} ${version} is new: see what it holds now, and say so in tools/licences/inside-packages.ts.`,
    );
  }
  return (known ?? []).map(([part, partVersion, licence, copyright, note = '']) => ({
    name: `${part} (in ${name})`,
    version: partVersion,
    licence,
    copyright,
    note,
    text: note ? '' : readFileSync(new URL(`texts/${licence}.txt`, import.meta.url), 'utf8').trim(),
  }));
}

interface Terms {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

function distinctTerms(notices: readonly Notice[]): Terms[] {
  const byKey = new Map<string, { licence: string; text: string }>();
  for (const { licence, text } of notices) if (text) byKey.set(keyOf(text), { licence, text });
  const seen = new Map<string, number>();
  return [...byKey].map(([key, { licence, text }]) => {
    const count = (seen.get(licence) ?? 0) + 1;
    seen.set(licence, count);
    return { key, text, title: count === 1 ? licence : `${licence}, wording ${count}` };
  });
}

/** Line breaks, quotes and capitals vary where the wording does not. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function entry({ name, version, licence, copyright, text, note }: Notice, terms: readonly Terms[]): string[] {
  const title = terms.find((each) => text && each.key === keyOf(text))?.title;
  const under = title ? `[${title}](#${anchor(title)})` : licence;
  const mpl = licence.startsWith('MPL-2.0') ? ['The licence: https://mozilla.org/MPL/2.0/'] : [];
  const lines = [
    `- **${name.replaceAll('*', '\\*')}** ${version}${version ? ' ' : ''}· ${under}`,
    ...copyright,
    note,
    ...mpl,
  ];
  // Two spaces end a line in Markdown.
  return [lines.filter(Boolean).join('  \n  '), ''];
}

/** As GitHub makes it from a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
