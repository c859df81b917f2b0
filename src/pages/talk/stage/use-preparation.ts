import { useEffect } from 'react';
import { readyPython } from '../../../session/index.ts';
import { whenIdle, whenPainted } from '../../../ui/index.ts';
import { contentOf } from '../slide/SlideView.tsx';
import { SECTIONS } from '../the-deck.ts';
import { loadSheets } from './load-sheets.ts';

/** Once the first slide stands: loads the other sections, the panels, the sheets, and the interpreter of the first run. */
export function usePreparation(): void {
  useEffect(() => {
    let callOff = whenPainted(() => {
      callOff = whenIdle(prepare);
    });
    return () => callOff();
  }, []);
}

function prepare(): void {
  // What does not arrive now is asked for again by the slide that needs it, which says what is wrong.
  for (const section of SECTIONS) contentOf(section).catch(() => undefined);
  import('../../../bench/index.ts').then(({ warmUp }) => whenIdle(warmUp)).catch(() => undefined);
  loadSheets().catch(() => undefined);
  void readyPython();
}
