/** Sizes in design pixels, chosen to be read from the back row. */
export const ROW = 28;
export const GROUP_TITLE = 28;
export const GROUP_PADDING = 6;
export const GROUP_GAP = 16;
export const CARD_HEAD = 38;
/** The second line of a head: where a name is from. */
export const CARD_WITHIN = 22;
export const CARD_FOOT = 8;
export const PADDING = 12;
/** Between cards of a column: an arrow may go through. */
export const CARD_GAP = 22;
/** Between two cards with "is not" between them. */
export const TWIN_GAP = 42;
/** Between columns, where arrows turn. */
const GUTTER = 62;
/** Right of the last column, for arrows between its cards. */
const MARGIN = 42;
/** How narrow a card may be. */
const NARROWEST_CARD = 204;
/** How many lines a card may have. */
export const MOST_ROWS = 6;

/** What "shared by 4" takes of a head. */
export const SHARED = 104;

/** JetBrains Mono's letters are 0.6 em wide. */
const LETTER = 0.6;
export const CODE = 17;
export const SMALL_CODE = 15;

/** How many letters of a size fit. */
export function lettersIn(width: number, size: number): number {
  return Math.floor(width / (size * LETTER));
}

/** Where the names and the columns of objects are: by the room's width alone, so that nothing moves sideways. */
export interface Columns {
  readonly names: number;
  readonly card: number;
  readonly count: number;
  /** The left edge of a column. */
  x(column: number): number;
}

export function columnsIn(width: number): Columns {
  const names = Math.round(Math.min(272, Math.max(190, width * 0.235)));
  const room = width - names - MARGIN;
  const count = Math.max(1, Math.floor(room / (NARROWEST_CARD + GUTTER)));
  const card = Math.floor(room / count - GUTTER);
  return { names, card, count, x: (column) => names + GUTTER + column * (card + GUTTER) };
}
