import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import type { Case } from '#case';
import { ensureStdlib } from '../python/build-stdlib.ts';
import { CASES_FOLDER, readAllCases } from './cases/read-all-cases.ts';
import { mdxPlugin } from './mdx.ts';
import { casesOnDisk, pythonWords, wordsIn } from './slides/known-names.ts';
import { checkLength, readSections, type SectionFile } from './slides/read-sections.ts';
import { remarkSlides } from './slides/split-slides.ts';
import { loading, remadeFrom, virtualModules } from './virtual-modules.ts';

const ROOT = resolve('slides');

/**
 * Serves `slides/` to the app: `virtual:deck` has the outline of every section and loads its slides when they are near;
 * `virtual:deck-texts` is apart from it, as the outline is on the way to the first slide. A slide that cannot be shown stops the build
 * with the file, the line and the reason.
 */
export function deckPlugins(): Plugin[] {
  const outline: Plugin = {
    name: 'machete:deck',
    async buildStart() {
      await sections();
    },
    ...virtualModules({ 'virtual:deck': deckModule, 'virtual:deck-texts': textsModule }),
    ...remadeFrom(ROOT, (id) => id.startsWith('virtual:deck')),
  };
  return [outline, mdxPlugin('machete:slides', /\/slides\/[^/]+\.mdx$/, remarkSlides)];
}

async function sections(): Promise<SectionFile[]> {
  const stdlib = await ensureStdlib();
  const read = readSections(ROOT, {
    cases: casesOnDisk(CASES_FOLDER),
    answers: answersOf(await readAllCases()),
    elsewhere: () => new Set([...pythonWords(stdlib.path), ...surveyedNames()]),
  });
  checkLength(read);
  return read;
}

function answersOf(cases: readonly Case[]): ReadonlyMap<string, number> {
  return new Map(
    cases.flatMap(({ id, definition: { question, culprits } }) => (question ? [[id, culprits.length]] : [])),
  );
}

/** Packages that the survey has looked into, and what it found there. */
function surveyedNames(): Iterable<string> {
  return wordsIn(readFileSync(join(ROOT, 'data/survey.json'), 'utf8'));
}

async function deckModule(): Promise<string> {
  const entries = (await sections()).map(
    ({ file, section }) => `{ ...${JSON.stringify(section)}, load: ${loading(normalizePath(file))} }`,
  );
  return `export const sections = [${entries.join(',\n')}];`;
}

async function textsModule(): Promise<string> {
  const texts = (await sections()).flatMap((section) => section.texts);
  return `export const texts = ${JSON.stringify(texts)};`;
}
