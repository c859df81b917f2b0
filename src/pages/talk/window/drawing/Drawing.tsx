import { useRef } from 'react';
import { strokesOn, useSession } from '../../../../session/index.ts';
import { classes } from '../../../../ui/index.ts';
import styles from './Drawing.module.css';
import { Drawn } from './Drawn.tsx';
import { type Tool, useLaser, usePen } from './use-pointer.ts';

interface DrawingProps {
  readonly slide: number;
  readonly tool: Tool;
}

/** What was drawn on a slide by hand, and where the laser points. This is also where you draw and point. */
export function Drawing({ slide, tool }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const strokes = useSession(({ show }) => strokesOn(show, slide));
  const pointer = useSession(({ show }) => show.pointer);
  const pen = usePen(slide);
  useLaser(box, tool === 'laser');
  return (
    <div
      ref={box}
      className={classes(styles.surface, tool === 'pen' && styles.pen)}
      data-drawing={tool === 'none' ? undefined : tool}
      {...(tool === 'pen' ? pen : {})}
    >
      <Drawn strokes={strokes} pointer={pointer} />
    </div>
  );
}
