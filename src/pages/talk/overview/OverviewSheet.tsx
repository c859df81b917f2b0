import { Dialog } from '../../../ui/index.ts';
import { OverviewGrid } from './OverviewGrid.tsx';
import styles from './OverviewSheet.module.css';

interface OverviewSheetProps {
  readonly current: number;
  readonly onGo: (slide: number) => void;
  readonly onClose: () => void;
}

/** All slides at a glance, over the one that is shown. */
export function OverviewSheet({ current, onGo, onClose }: OverviewSheetProps) {
  return (
    <Dialog name="All slides" onClose={onClose} className={styles.sheet}>
      <OverviewGrid current={current}>
        {(slide, look) => (
          <button type="button" onClick={() => onGo(slide.number)} {...look}>
            {slide.number} {slide.title}
          </button>
        )}
      </OverviewGrid>
    </Dialog>
  );
}
