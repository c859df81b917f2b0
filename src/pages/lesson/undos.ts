import * as v from 'valibot';
import { create } from 'zustand';
import { at } from '#case';
import { recordOf } from '../../case/record-of.ts';
import { kept } from '../../ui/index.ts';
import { StoredProgress } from './progress/progress.ts';

const UndoSchema = v.object({
  /** What can be undone, as part of a sentence: `the solution`. */
  what: v.string(),
  edits: recordOf(v.string()),
  /** Only if the whole lesson was restarted. */
  progress: v.nullable(StoredProgress),
});

/** What a reset or a solution replaced, so that it can be restored. */
export type Undo = v.InferOutput<typeof UndoSchema>;

/** By case, also after a reload: who has looked at a solution and comes back wants their own lines all the more. */
const stored = kept('tab', 'machete-mode.lesson-undos', recordOf(UndoSchema));

export const useUndos = create<Readonly<Record<string, Undo>>>(() => stored.read() ?? {});

useUndos.subscribe((undos) => stored.keep(undos));

export function undoOf(caseId: string): Undo | undefined {
  return at(useUndos.getState(), caseId);
}

export function keepUndo(caseId: string, undo: Undo): void {
  useUndos.setState({ [caseId]: undo });
}

export function dropUndo(caseId: string): void {
  const { [caseId]: _, ...others } = useUndos.getState();
  useUndos.setState(others, true);
}
