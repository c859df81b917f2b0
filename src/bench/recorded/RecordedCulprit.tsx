import { use } from 'react';
import { isSameLine } from '#case';
import { foldMachinery } from '#evidence';
import { Exhibit } from '../evidence/Exhibit.tsx';
import { evidenceOf } from '../evidence/evidence-of.ts';
import { letterOf } from '../evidence/exhibit-words.ts';
import type { RecordedCaseProps } from './RecordedCase.tsx';
import { recordedStage } from './recording.ts';

/** Of the exhibits of a recorded run the last one that names a culprit, to be looked at; nothing if none does. */
export function RecordedCulprit({ id, stage }: RecordedCaseProps) {
  const { output, culprits } = use(recordedStage(id, stage));
  const { clues } = evidenceOf(output);
  const found = clues.findLastIndex(({ frames }) =>
    frames.some((frame) => culprits.some((culprit) => isSameLine(culprit, frame))),
  );
  const clue = clues[found];
  if (clue?.kind !== 'stack') return null;
  return (
    <Exhibit
      letter={letterOf(found)}
      above={letterOf(found - 1)}
      clue={{ ...clue, frames: foldMachinery(clue.frames).shown }}
      culprits={culprits}
      isWhole
      onToggle={() => undefined}
      isMessageWhole
      onMessage={() => undefined}
      canOpen={() => false}
      onOpen={() => undefined}
    />
  );
}
