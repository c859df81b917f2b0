import { type ReactNode, useEffect } from 'react';
import { teach } from '../../session/later.ts';
import { lazyPage } from '../../ui/index.ts';
import { ClassFrame } from './frame/ClassFrame.tsx';

const Board = lazyPage(async () => (await import('./board/Board.tsx')).Board);
const Help = lazyPage(async () => (await import('./help/Help.tsx')).Help);
const Lead = lazyPage(async () => (await import('./lead/Lead.tsx')).Lead);
const ClassSummary = lazyPage(async () => (await import('./summary/ClassSummary.tsx')).ClassSummary);
const Join = lazyPage(async () => (await import('./join/Join.tsx')).Join);

interface ClassProps {
  readonly first?: string | undefined;
  readonly second?: string | undefined;
}

/** A class: the instructor's pages, or a learner's way in. */
export function Class({ first = '', second = '' }: ClassProps) {
  return isInstructors(first) ? <Instructor page={first} number={Number(second)} /> : <Join code={first} />;
}

/** The pages of an instructor, by their address; the board has none. */
const INSTRUCTORS = ['', 'lead', 'summary', 'learner'] as const;
type InstructorsPage = (typeof INSTRUCTORS)[number];

function isInstructors(text: string): text is InstructorsPage {
  return INSTRUCTORS.some((each) => each === text);
}

interface InstructorProps {
  readonly page: InstructorsPage;
  /** Of the learner who is helped. */
  readonly number: number;
}

/** All of an instructor's pages are one page: the class goes on from one to the next. */
function Instructor({ page, number }: InstructorProps) {
  useEffect(() => void begin(), []);
  return <ClassFrame page={pageOf(page, number)} elsewhere={<Join />} />;
}

/** What all eyes see knows the slides and the panels: the board waits for neither. */
async function begin(): Promise<void> {
  const { INSTRUCTORS_VIEW } = await import('./lead/instructors-view.ts');
  await teach(INSTRUCTORS_VIEW);
}

function pageOf(page: InstructorsPage, number: number): ReactNode {
  switch (page) {
    case '':
      return <Board />;
    case 'lead':
      return <Lead />;
    case 'summary':
      return <ClassSummary />;
    case 'learner':
      return <Help number={number} />;
  }
}
