import { useId } from 'react';
import styles from './DrawnHeap.module.css';
import { CARD_HEAD, CARD_WITHIN, PADDING, ROW } from './layout/measures.ts';
import type { Arrow, Picture, PlacedCard, PlacedGroup, PlacedRow, TwinMark } from './layout/picture.ts';

interface DrawnHeapProps {
  readonly picture: Picture;
  /** The object whose referrers are to be seen. */
  readonly shown: number | null;
}

/** The drawing alone, for the eye. */
export function DrawnHeap({ picture, shown }: DrawnHeapProps) {
  const { width, height, groups, cards, arrows, twins } = picture;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden
      data-asked={shown !== null}
    >
      {groups.map((group) => (
        <NameBox key={group.key} group={group} />
      ))}
      {cards.map((card) => (
        <Card key={card.object} card={card} isShown={card.object === shown} />
      ))}
      {twins.map((mark) => (
        <IsNot key={`${mark.from} ${mark.to}`} mark={mark} />
      ))}
      <Arrows arrows={arrows} shown={shown} />
    </svg>
  );
}

function NameBox({ group: { x, y, width, height, title, rows, more } }: { readonly group: PlacedGroup }) {
  return (
    <g>
      <text x={x} y={y - 9} className={styles.title}>
        {title}
      </text>
      <rect x={x + 0.75} y={y} width={width - 1.5} height={height} rx={4} className={styles.box} />
      <Rows rows={rows} x={x} width={width} on="panel" />
      {more && (
        <text x={x + PADDING} y={y + height - 14} className={styles.more} data-on="panel">
          {more}
        </text>
      )}
    </g>
  );
}

function Card({ card, isShown }: { readonly card: PlacedCard; readonly isShown: boolean }) {
  const { x, y, width, height, title, within, referrers, rows, more } = card;
  const isShared = referrers > 1;
  return (
    // It slides to where it is now; what is in it is said by where it is in the drawing.
    <g className={styles.card} style={{ transform: `translate(${x}px, ${y}px)` }} data-shown={isShown}>
      <g transform={`translate(${-x} ${-y})`}>
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={2}
          className={styles.paper}
          data-shared={isShared}
        />
        <text x={x + PADDING} y={y + CARD_HEAD / 2 + 6} className={styles.type}>
          {title}
        </text>
        {within && (
          <text x={x + PADDING} y={y + CARD_HEAD + CARD_WITHIN / 2} className={styles.within}>
            {within}
          </text>
        )}
        {isShared && (
          <text x={x + width - PADDING} y={y + CARD_HEAD / 2 + 5} className={styles.shared}>
            shared by {referrers}
          </text>
        )}
        <Rows rows={rows} x={x} width={width} on="paper" />
        {more && (
          <text x={x + PADDING} y={y + height - 17} className={styles.more} data-on="paper">
            {more}
          </text>
        )}
      </g>
    </g>
  );
}

interface RowsProps {
  readonly rows: readonly PlacedRow[];
  readonly x: number;
  readonly width: number;
  /** A name stands on a panel, what was found lies on paper. */
  readonly on: 'panel' | 'paper';
}

function Rows({ rows, x, width, on }: RowsProps) {
  return rows.map(({ name, text, y, isChanged, isGone }, index) => (
    <g key={index} className={styles.row} data-on={on} data-changed={isChanged} data-gone={isGone}>
      {isChanged && (
        <>
          <rect x={x + 1.5} y={y - ROW / 2 + 1} width={width - 3} height={ROW - 2} className={styles.tint} />
          <rect x={x + 1.5} y={y - ROW / 2 + 1} width={4} height={ROW - 2} className={styles.edge} />
        </>
      )}
      <text x={x + PADDING} y={y + 6} className={styles.name}>
        {name}
      </text>
      <text x={x + width - PADDING} y={y + 6} className={styles.value}>
        {text}
      </text>
    </g>
  ));
}

/** What lies between two classes of one name. */
function IsNot({ mark: { x, top, bottom } }: { readonly mark: TwinMark }) {
  return (
    <g>
      <path d={`M${x} ${top + 4} V${bottom - 4}`} className={styles.between} />
      <text x={x + 14} y={(top + bottom) / 2 + 6} className={styles.isNot}>
        is not
      </text>
    </g>
  );
}

/** Those that are asked for lie above all others. */
function Arrows({ arrows, shown }: { readonly arrows: readonly Arrow[]; readonly shown: number | null }) {
  const head = useId();
  const rank = ({ to, isShared }: Arrow) => Number(isShared) + 2 * Number(to === shown);
  return [...arrows]
    .sort((one, other) => rank(one) - rank(other))
    .map((arrow, index) => {
      const { from, row, to, d, start, isShared } = arrow;
      const key = `${from} ${row} ${to}`;
      return (
        <g key={key} className={styles.arrow} data-shared={isShared} data-shown={to === shown}>
          <marker
            id={`${head}-${index}`}
            viewBox="0 0 10 10"
            refX={7}
            refY={5}
            markerWidth={15}
            markerHeight={15}
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 L10 5 L0 10 z" className={styles.tip} />
          </marker>
          <path d={d} className={styles.line} markerEnd={`url(#${head}-${index})`} />
          <circle cx={start.x} cy={start.y} r={5} className={styles.dot} />
        </g>
      );
    });
}
