import { type RefObject, useEffect, useState } from 'react';
import type { Task } from '#case';
import type { Blocked } from '../../../bench/index.ts';
import type { TaskProgress } from '../progress/progress.ts';

/** A prediction comes before its run: whoever presses Run first is led to the question. */
export function useQuestionFirst(
  task: Task | null,
  work: TaskProgress | null,
  text: RefObject<HTMLElement | null>,
): { readonly blocked: Blocked | null; readonly wasAsked: boolean } {
  const isOpen = task?.kind === 'predict' && work?.choice === null;
  const [wasAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isOpen) setAsked(false);
  }, [isOpen]);
  if (!isOpen) return { blocked: null, wasAsked: false };
  const onRun = () => {
    setAsked(true);
    const question = text.current?.querySelector('fieldset');
    question?.scrollIntoView({ block: 'center' });
    question?.querySelector('input')?.focus({ preventScroll: true });
  };
  return { blocked: { because: 'Say first what you expect, then run.', onRun }, wasAsked };
}
