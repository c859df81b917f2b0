import { lanesBetween } from './lanes.ts';
import { CARD_HEAD, type Columns } from './measures.ts';
import type { Arrow, PlacedCard, PlacedGroup, PlacedRow, TwinMark } from './picture.ts';

/** Between the tip of an arrow and the card that it leads to. */
const TIP = 8;
/** How far the arrows between cards of a column go out, one after the other. */
const BULGES = [20, 28, 36];

interface Drawn {
  readonly groups: readonly PlacedGroup[];
  readonly cards: readonly PlacedCard[];
  readonly twins: readonly TwinMark[];
}

interface Line {
  readonly from: Arrow['from'];
  readonly row: number;
  readonly y: number;
  readonly to: PlacedCard;
  /** -1 for the names. */
  readonly column: number;
}

/** The arrows from each line to its object: around all cards, and those to one object as one as soon as can be. */
export function arrowsOf({ groups, cards, twins }: Drawn, columns: Columns): Arrow[] {
  const byObject = new Map(cards.map((card) => [card.object, card]));
  const linesOf = (rows: readonly PlacedRow[], from: Arrow['from'], column: number) =>
    rows.flatMap(({ target, y }, row): Line[] => {
      const to = target === null ? undefined : byObject.get(target);
      return to ? [{ from, row, y, to, column }] : [];
    });
  const lines = [
    ...groups.flatMap(({ rows, key }) => linesOf(rows, key, -1)),
    ...cards.flatMap(({ rows, object, column }) => linesOf(rows, object, column)),
  ];
  const lanes = lanesBetween(solidIn(cards, twins));
  const bulges = new Map<number, number>();
  return lines.map((line) => {
    const isShared = lines.filter(({ to }) => to === line.to).length > 1;
    const { from, row, to } = line;
    return { from, row, to: to.object, isShared, ...wayOf(line, columns, lanes, bulges) };
  });
}

/** What no arrow may pass through. */
function solidIn(cards: readonly PlacedCard[], twins: readonly TwinMark[]) {
  const solid = new Map<number, { y: number; height: number }[]>();
  for (const { object, column, y, height } of cards) {
    const mark = twins.find(({ from }) => from === object);
    const all = solid.get(column) ?? [];
    all.push({ y, height: mark ? height + mark.bottom - mark.top : height });
    solid.set(column, all);
  }
  return solid;
}

function wayOf(
  { column, y, to }: Line,
  columns: Columns,
  lanes: ReturnType<typeof lanesBetween>,
  bulges: Map<number, number>,
): Pick<Arrow, 'start' | 'd'> {
  const left = column < 0 ? 0 : columns.x(column);
  const right = column < 0 ? columns.names : left + columns.card;
  const end = to.y + CARD_HEAD / 2;
  if (to.column === column) {
    const turn = bulges.get(column) ?? 0;
    bulges.set(column, turn + 1);
    const out = right + (BULGES[turn % BULGES.length] ?? 0);
    return {
      start: { x: right, y },
      d: `M${right} ${y} C${out} ${y}, ${out} ${end}, ${right + TIP} ${end}`,
    };
  }
  const isForth = to.column > column;
  const start = { x: isForth ? right : left, y };
  const target = isForth ? to.x - TIP : to.x + to.width + TIP;
  let d = `M${start.x} ${y}`;
  let at = start;
  const step = isForth ? 1 : -1;
  for (let each = column + step; each !== to.column; each += step) {
    const share = (each - column) / (to.column - column);
    const lane = Math.round(lanes.pass(each, to.object, y + (end - y) * share));
    const [enter, leave] = isForth
      ? [columns.x(each), columns.x(each) + columns.card]
      : [columns.x(each) + columns.card, columns.x(each)];
    d += `${curve(at, { x: enter, y: lane })} H${leave}`;
    at = { x: leave, y: lane };
  }
  return { start, d: d + curve(at, { x: target, y: end }) };
}

function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const half = (to.x - from.x) / 2;
  return ` C${from.x + half} ${from.y}, ${to.x - half} ${to.y}, ${to.x} ${to.y}`;
}
