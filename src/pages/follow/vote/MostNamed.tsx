import { isSameLine, type Line } from '#case';
import { PointedCount } from '../../../bench/light.ts';
import styles from './MostNamed.module.css';
import { withoutFolder } from './vote-words.ts';

interface MostNamedProps {
  /** The most named first. */
  readonly named: readonly (Line & { readonly votes: number })[];
  readonly culprits: readonly Line[];
  readonly onShow: (line: Line) => void;
}

const MOST = 5;

/** The lines that most pointed at; each leads to its place in the code. */
export function MostNamed({ named, culprits, onShow }: MostNamedProps) {
  if (named.length === 0) return null;
  return (
    <ol aria-label="Most named" className={styles.list}>
      {named.slice(0, MOST).map((each) => {
        const isCulprit = culprits.some((culprit) => isSameLine(culprit, each));
        return (
          <li key={`${each.file}:${each.line}`}>
            <button
              type="button"
              className={styles.place}
              data-culprit={isCulprit || undefined}
              onClick={() => onShow({ file: each.file, line: each.line })}
            >
              <span>
                {withoutFolder(each.file)}:{each.line}
              </span>
              {isCulprit && <i>culprit</i>}
              <PointedCount votes={each.votes} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
