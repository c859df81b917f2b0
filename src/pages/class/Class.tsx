import { useEffect } from 'react';
import { Redirect } from 'wouter';
import { roomCodeIn } from '../../room/index.ts';
import { teach } from '../../session/later.ts';
import { lazyPage } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
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
  if (code === null) return <Instructor page={first} number={Number(second)} />;
  return second === 'screen' ? <ClassScreen code={code} /> : <Join code={code} />;
}

interface InstructorProps {
  readonly page: string;
  /** Of the learner who is helped. */
  readonly number: number;
}

/** All of an instructor's pages are one page: the class goes on from one to the next. */
function Instructor({ page, number }: InstructorProps) {
  useEffect(() => void teach(), []);
  switch (page) {
    case '':
      return <ClassFrame page={<Board />} elsewhere={<Join code={null} />} />;
    case 'lead':
      return <ClassFrame page={<Lead />} elsewhere={<Join code={null} />} />;
    case 'summary':
      return <ClassFrame page={<ClassSummary />} elsewhere={<Join code={null} />} />;
    case 'learner':
      return <ClassFrame page={<Help key={number} number={number} />} elsewhere={<Join code={null} />} />;
    default:
      return <Redirect to={addresses.class} replace />;
  }
}
