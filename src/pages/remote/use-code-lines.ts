import { type RefObject, useEffect, useState } from 'react';
import { at, isStageName, stageFiles, stageOf } from '#case';
import type { DeckSlide } from '#deck';
import { loadCase } from '../../case/catalogue.ts';
import type { FollowedBench } from '../../room/index.ts';
import { useLoaded } from '../../ui/index.ts';

/** The code on a slide, as the stage counts its lines. */
export interface CodeOnSlide {
  readonly lines: readonly string[];
  /** Its file; empty where the slide has none. */
  readonly file: string;
}

const NO_CODE: CodeOnSlide = { lines: [], file: '' };

/**
 * The file in front of the slide's case, with its edits; otherwise what the slide itself has of code.
 *
 * @param picture where this page shows the slide
 */
export function useCodeLines(
  { cases: [shown] }: DeckSlide,
  bench: FollowedBench | null,
  picture: RefObject<HTMLElement | null>,
): CodeOnSlide {
  const written = useWrittenLines(picture);
  const loaded = useLoaded(loadCaseOrNone, bench?.id.case ?? shown?.id ?? '');
  if (!shown) return written;
  const stage = bench?.id.stage ?? shown.stage;
  if (loaded.status !== 'loaded' || !loaded.value || !isStageName(stage)) return NO_CODE;
  const file = bench?.openFile ?? stageOf(loaded.value, stage).open[0];
  const text = at(bench?.edits, file) ?? at(stageFiles(loaded.value, stage), file);
  return text === undefined ? NO_CODE : { lines: text.split('\n'), file };
}

const loadCaseOrNone = async (id: string) => (id === '' ? null : await loadCase(id));

/** Lines of highlighted code, as written by the build and as the stage counts them. */
const LINE = 'pre .line';

/** The content of a slide may come after it. */
function useWrittenLines(picture: RefObject<HTMLElement | null>): CodeOnSlide {
  const [text, setText] = useState('');
  useEffect(() => {
    const shown = picture.current;
    if (!shown) return;
    const read = () => {
      const lines = [...shown.querySelectorAll(LINE)];
      setText(lines.map(({ textContent }) => textContent.replace(/\n$/, '')).join('\n'));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(shown, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [picture]);
  return { lines: text === '' ? [] : text.split('\n'), file: '' };
}
