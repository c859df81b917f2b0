import type { DeckSlide, Position } from '#deck';
import { strokesOn, useSession } from '../../../session/index.ts';
import { SLIDES } from '../the-deck.ts';
import type { Desk } from '../window/use-desk.ts';
import { DeskButton } from './DeskButton.tsx';
import styles from './Toolbar.module.css';

interface ToolbarProps {
  readonly slide: DeckSlide;
  readonly position: Position;
  readonly desk: Desk;
}

/** Moving and pointing for a finger; each button does the same as its key. */
export function Toolbar({ slide, position, desk: { actions, tool } }: ToolbarProps) {
  const isBlack = useSession(({ show }) => show.isBlack);
  const isLit = useSession(({ show }) => show.spotlight?.slide === slide.number);
  const hasInk = useSession(({ show }) => strokesOn(show, slide.number).length > 0);
  const scale = useSession(({ show }) => show.fontScale);
  return (
    <div role="toolbar" aria-label="Slide" className={styles.bar}>
      <DeskButton onClick={actions.back}>Back</DeskButton>
      <DeskButton primary onClick={actions.forward} className={styles.next}>
        Next
      </DeskButton>
      <p className={styles.place}>
        <b>{slide.number}</b> of {SLIDES.length}
        {slide.steps > 0 && `, click ${position.step} of ${slide.steps}`}
      </p>
      <div className={styles.tools}>
        <DeskButton pressed={isBlack} onClick={actions.blackout}>
          Black
        </DeskButton>
        <DeskButton pressed={tool === 'laser'} onClick={actions.laser}>
          Laser
        </DeskButton>
        <DeskButton pressed={tool === 'pen'} onClick={actions.pen}>
          Pen
        </DeskButton>
        {hasInk && <DeskButton onClick={actions.undo}>Undo</DeskButton>}
        {hasInk && <DeskButton onClick={actions.clear}>Erase</DeskButton>}
        <DeskButton pressed={isLit} onClick={actions.spotlight}>
          Spotlight
        </DeskButton>
        <DeskButton onClick={actions.smaller} aria-label="Smaller type">
          A−
        </DeskButton>
        <DeskButton onClick={actions.larger} aria-label="Larger type">
          A+
        </DeskButton>
        {scale !== 1 && (
          <DeskButton
            onClick={actions['usual-size']}
            aria-label={`Type at ${Math.round(scale * 100)} %: usual size`}
          >
            {Math.round(scale * 100)} %
          </DeskButton>
        )}
      </div>
    </div>
  );
}
