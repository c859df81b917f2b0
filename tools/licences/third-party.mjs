// @ts-check
import { readFileSync } from 'node:fs';
import { readRequirements } from '../packages/requirements.mjs';
import { SetupError } from '../setup/say.mjs';
import { INSIDE, NOTES } from './inside-packages.mjs';
import { packageNotice } from './package-notice.mjs';

/** @typedef {import('./package-notice.mjs').Notice} Notice */

/**
 * The notices of everything that the deck ships, each licence's terms once.
 * @param {readonly { name: string, version: string, folder: string }[]} shipped
 */
export function thirdParty(shipped) {
  const notices = shipped.flatMap((each) => [packageNotice(each, NOTES[each.name] ?? ''), ...parts(each)]);
  const terms = distinctTerms(notices);
  return [
    '# Third-party software',
    '',
    'Machete Mode itself is under the licence in LICENSE. What it is built from, and ships, is listed here.',
    'This page is generated from the build by `node tools/licences.mjs`.',
    '',
    ...notices.flatMap((notice) => entry(notice, terms)),
    ...pythonPackages(),
    ...terms.flatMap(({ title, text }) => [`## ${title}`, '', '```text', text, '```', '']),
  ].join('\n');
}

/** Those that cases run on. Each archive has their licence files in it, as their wheels have them. */
function pythonPackages() {
  const file = new URL('../../cases/requirements.txt', import.meta.url);
  const { requirements } = readRequirements(readFileSync(file, 'utf8'));
  return [
    'Where `pip` was at hand, the build holds these Python packages, unchanged but for what a deck does not need, each with its',
    'licence beside it in the archive (`<name>.dist-info`):',
    '',
    `${requirements.map(({ name, version }) => `${name} ${version}`).join(', ')}.`,
    '',
  ];
}

/**
 * @param {{ name: string, version: string }} shipped
 * @returns {Notice[]}
 */
function parts({ name, version }) {
  const known = INSIDE[`${name}@${version}`];
  const isOtherVersion = !known && Object.keys(INSIDE).some((id) => id.startsWith(`${name}@`));
  if (isOtherVersion) {
    throw new SetupError(
      `${name} ${version} is new: see what it holds now, and say so in tools/licences/inside-packages.mjs.`,
    );
  }
  return (known ?? []).map((part) => ({
    ...part,
    name: `${part.name} (in ${name})`,
    note: part.note ?? '',
    text: part.note ? '' : readFileSync(new URL(`texts/${part.licence}.txt`, import.meta.url), 'utf8').trim(),
  }));
}

/** @typedef {{ key: string, title: string, text: string }} Terms */

/**
 * @param {readonly Notice[]} notices
 * @returns {Terms[]}
 */
function distinctTerms(notices) {
  /** @type {Map<string, { licence: string, text: string }>} */
  const byKey = new Map();
  for (const { licence, text } of notices) if (text) byKey.set(keyOf(text), { licence, text });
  /** @type {Map<string, number>} */
  const seen = new Map();
  return [...byKey].map(([key, { licence, text }]) => {
    const count = (seen.get(licence) ?? 0) + 1;
    seen.set(licence, count);
    return { key, text, title: count === 1 ? licence : `${licence}, wording ${count}` };
  });
}

/** Line breaks, quotes and capitals vary where the wording does not. @param {string} text */
function keyOf(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * @param {Notice} notice
 * @param {readonly Terms[]} terms
 */
function entry({ name, version, licence, copyright, text, note }, terms) {
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

/** As GitHub makes it from a heading. @param {string} title */
function anchor(title) {
  return title
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
