import { type ReactNode, useEffect } from 'react';
import { roomCodeIn } from '../../room/index.ts';
import { teach } from '../../session/later.ts';
import { lazyPage } from '../../ui/index.ts';
import { ClassFrame } from './frame/ClassFrame.tsx';

const Board = lazyPage(async () => (await import('./board/Board.tsx')).Board);
const Help = lazyPage(async () => (await import('./help/Help.tsx')).Help);
const Lead = lazyPage(async () => (await import('./lead/Lead.tsx')).Lead);
const ClassSummary = lazyPage(async () => (await import('./summary/ClassSummary.tsx')).ClassSummary);
const ClassScreen = lazyPage(async () => (await import('./screen/ClassScreen.tsx')).ClassScreen);
const Join = lazyPage(async () => (await import('./join/Join.tsx')).Join);

interface ClassProps {
  readonly first?: string | undefined;
  readonly second?: string | undefined;
}

/** A class: the instructor's pages, a learner's way in, or what the projector shows. */
export function Class({ first = '', second = '' }: ClassProps) {
  const code = roomCodeIn(first);
  if (code !== null && second === 'screen') return <ClassScreen code={code} />;
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
  useEffect(() => void teach(), []);
  return <ClassFrame page={pageOf(page, number)} elsewhere={<Join />} />;
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
      return <Help key={number} number={number} />;
  }
}
