import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Case } from '#case';
import { readCases } from '../build/cases/read-cases.ts';
import { createRuntimes } from '../cases/runtimes.ts';
import { textsBelow } from '../setup/files-below.ts';
import { root } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';
import type { PlayedLesson } from './lesson.ts';
import { tryAttempts } from './try-attempts.ts';

const CASES = join(root, 'cases');
const KEPT = join(root, '.generated', 'class');
/** Programs that run at a time. */
const AT_A_TIME = 2;

/**
 * What simulated learners try, with what it comes to; the first lesson where none is named. It is made in the embedded Python, which
 * takes half a minute a lesson, and kept until a case, or what reads its runs, is another.
 */
export async function playedLessons(ids: readonly string[] = []): Promise<PlayedLesson[]> {
  const all = await readCases(CASES);
  const withLesson = all.filter(({ definition }) => (definition.tasks ?? []).length > 0);
  const unknown = ids.find((id) => !withLesson.some((each) => each.id === id));
  if (unknown !== undefined)
    throw new SetupError(
      `There is no lesson ${unknown}: there are ${withLesson.map(({ id }) => id).join(', ')}.`,
    );
  const wanted = ids.length > 0 ? withLesson.filter(({ id }) => ids.includes(id)) : withLesson.slice(0, 1);
  const runtimes = createRuntimes(AT_A_TIME);
  const lessons: PlayedLesson[] = [];
  try {
    for (const subject of wanted)
      lessons.push(await kept(subject, () => tryAttempts(CASES, subject, runtimes)));
  } finally {
    runtimes.dispose();
  }
  return lessons;
}

async function kept(subject: Case, make: () => Promise<PlayedLesson>): Promise<PlayedLesson> {
  const file = join(KEPT, `${subject.id}-${printOf(subject)}.json`);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before !== null) return JSON.parse(before);
  const lesson = await make();
  await mkdir(KEPT, { recursive: true });
  // Another process may read it meanwhile.
  await writeFile(`${file}.${process.pid}`, JSON.stringify(lesson));
  await rename(`${file}.${process.pid}`, file);
  return lesson;
}

function printOf({ id }: Case): string {
  const hash = createHash('sha256');
  for (const folder of [join('cases', id), 'src/case', 'src/evidence', 'src/runtime', 'src/steps'])
    hash.update(JSON.stringify(textsBelow(join(root, folder), isSource)));
  hash.update(JSON.stringify(textsBelow(join(root, 'tools/class'), (path) => MAKERS.includes(path))));
  return hash.digest('hex').slice(0, 16);
}

/** What says how an attempt is kept. */
const MAKERS = ['lesson.ts', 'try-attempts.ts'];
/** Recordings are made of what is here already. */
const isSource = (path: string) => !/(^|\/)(__pycache__|recordings)\/|\.(pyc|test\.ts)$/.test(path);
