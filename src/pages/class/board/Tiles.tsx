import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '../../../ui/index.ts';
import { useBoardView } from './board-view.ts';
import type { Facts } from './facts.ts';
import { type Density, Tile } from './Tile.tsx';
import styles from './Tiles.module.css';
import { useMoves, usePieces } from './use-few-changes.ts';
import { useGliding } from './use-gliding.ts';
import { useHeldOrder, useHold } from './use-held-order.ts';

interface TilesProps {
  readonly facts: ReadonlyMap<string, Facts>;
  /** Those that are shown, by need. */
  readonly wanted: readonly string[];
  readonly density: Density;
  /** On the line above them. */
  readonly children: ReactNode;
}

/** A tile for each learner. They are in the order of need, and stay where they are while somebody is about to press one. */
export function Tiles({ facts, wanted, density, children }: TilesProps) {
  const list = useRef<HTMLOListElement>(null);
  const { isHeld, listeners } = useHold();
  const { shown, moved, sortNow } = useHeldOrder(wanted, isHeld);
  const [focused, setFocused] = useState(() => useBoardView.getState().opened);
  const onFocus = useCallback((client: string) => setFocused(client), []);
  const current = focused !== null && shown.includes(focused) ? focused : shown[0];
  const moves = useMoves(shown);
  const here = shown.slice(0, usePieces(shown.length));
  useGliding(list, shown);
  useReturn(list, here.length === shown.length);
  return (
    <>
      <div className={styles.bar}>
        {children}
        <p className={styles.order} role="status" aria-label="Order of the tiles">
          {moved === 0 ? orderText(shown.length, isHeld) : `${moved} ${moved === 1 ? 'has' : 'have'} moved`}
        </p>
        <Button disabled={moved === 0} className={styles.sort} onClick={sortNow}>
          Sort now
        </Button>
      </div>
      <div className={styles.region} {...listeners}>
        <ol
          ref={list}
          aria-label="Learners, by need"
          className={styles.tiles}
          data-density={density}
          onKeyDown={walk}
        >
          {here.map((client) => {
            const each = facts.get(client);
            return (
              each && (
                <Tile
                  key={`${client} ${moves.get(client)}`}
                  facts={each}
                  density={density}
                  isCurrent={client === current}
                  onFocus={onFocus}
                />
              )
            );
          })}
        </ol>
      </div>
    </>
  );
}

function orderText(count: number, isHeld: boolean): string {
  if (count === 0) return 'Nobody';
  return isHeld ? 'By need, and held while you are here' : 'By need';
}

/** Who comes back from a learner's help goes on where they were, once that tile is there. @param isAll no more tiles will come */
function useReturn(list: RefObject<HTMLElement | null>, isAll: boolean): void {
  const opened = useRef<string | null>(null);
  // Also where the board was only hidden, while the page of the help was on its way.
  useLayoutEffect(() => {
    opened.current = useBoardView.getState().opened;
    useBoardView.setState({ opened: null });
  }, []);
  useLayoutEffect(() => {
    if (opened.current === null) return;
    const children = [...(list.current?.children ?? [])];
    const tile = children.find(
      (each) => each instanceof HTMLElement && each.dataset.client === opened.current,
    );
    if (!tile && !isAll) return;
    opened.current = null;
    tile?.querySelector('a')?.focus();
  });
}

/** The arrow keys walk from tile to tile, by what the eye sees. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const from = links.indexOf(document.activeElement as HTMLAnchorElement);
  const to = from === -1 ? null : destination(event.key, from, links);
  if (to === null) return;
  event.preventDefault();
  event.stopPropagation();
  links[Math.min(Math.max(to, 0), links.length - 1)]?.focus();
}

function destination(key: string, from: number, links: readonly HTMLElement[]): number | null {
  switch (key) {
    case 'ArrowRight':
      return from + 1;
    case 'ArrowLeft':
      return from - 1;
    case 'ArrowDown':
      return from + columnsOf(links) < links.length ? from + columnsOf(links) : from;
    case 'ArrowUp':
      return from - columnsOf(links) >= 0 ? from - columnsOf(links) : from;
    case 'Home':
      return 0;
    case 'End':
      return links.length - 1;
    default:
      return null;
  }
}

function columnsOf(links: readonly HTMLElement[]): number {
  const top = (link: HTMLElement | undefined) => link?.parentElement?.offsetTop;
  const next = links.findIndex((link) => top(link) !== top(links[0]));
  return next === -1 ? links.length : next;
}
