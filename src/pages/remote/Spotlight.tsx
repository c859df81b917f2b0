import { type RefObject, useState } from 'react';
import { type DeckSlide, grownLines, movedLines } from '#deck';
import type { AudienceView, Command } from '../../room/index.ts';
import { classes } from '../../ui/index.ts';
import styles from './Spotlight.module.css';
import { ThumbButton } from './ThumbButton.tsx';
import { useCodeLines } from './use-code-lines.ts';

interface SpotlightProps {
  readonly slide: DeckSlide;
  readonly view: AudienceView | null;
  /** Where this page shows the slide. */
  readonly picture: RefObject<HTMLElement | null>;
  readonly send: (command: Command) => boolean;
}

type Lit = NonNullable<AudienceView['spotlight']>;

/** The lines of the code on this slide: a tap lights one, a tap on another one all between both. */
export function Spotlight({ slide, view, picture, send }: SpotlightProps) {
  const { lines, file } = useCodeLines(slide, view?.bench ?? null, picture);
  const { lit, light } = useLit(view?.spotlight ?? null, send);
  const change = (how: typeof movedLines, by: number) => () =>
    light(how(lit ?? { from: 1, to: 1 }, by, lines.length));
  if (lines.length === 0) {
    return (
      <section aria-label="Spotlight" className={styles.spotlight}>
        <p className="muted">There is no code on this slide.</p>
      </section>
    );
  }
  return (
    <section aria-label="Spotlight" className={styles.spotlight}>
      <div className={styles.tools}>
        <ThumbButton onClick={change(movedLines, -1)}>Up</ThumbButton>
        <ThumbButton onClick={change(movedLines, 1)}>Down</ThumbButton>
        <ThumbButton onClick={change(grownLines, 1)}>More</ThumbButton>
        <ThumbButton onClick={change(grownLines, -1)}>Fewer</ThumbButton>
        <ThumbButton disabled={!lit} onClick={() => light(null)}>
          Off
        </ThumbButton>
      </div>
      {file !== '' && <p className={styles.file}>{file}</p>}
      <ol className={styles.lines}>
        {lines.map((text, index) => {
          const line = index + 1;
          const isLit = lit !== null && line >= lit.from && line <= lit.to;
          return (
            <li key={line}>
              <button
                type="button"
                aria-pressed={isLit}
                aria-label={`Line ${line}: ${text.trim()}`}
                className={classes(styles.line, isLit && styles.lit)}
                onClick={() => light(litAfter(lit, line))}
              >
                <span className={styles.number}>{line}</span>
                <code>{text}</code>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The first tap lights one line, the second all between; the next one begins anew. */
function litAfter(lit: Lit | null, line: number): Lit | null {
  if (!lit || lit.from !== lit.to) return { from: line, to: line };
  if (lit.from === line) return null;
  return { from: Math.min(lit.from, line), to: Math.max(lit.to, line) };
}

/** What was chosen here, until the stage shows something else. */
function useLit(onStage: Lit | null, send: SpotlightProps['send']) {
  const [lit, setLit] = useState(onStage);
  const [seen, setSeen] = useState(onStage);
  if (seen?.from !== onStage?.from || seen?.to !== onStage?.to) {
    setSeen(onStage);
    setLit(onStage);
  }
  const light = (lines: Lit | null) => {
    if (send({ do: 'spotlight', lines })) setLit(lines);
  };
  return { lit, light };
}
