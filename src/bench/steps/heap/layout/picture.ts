/** What a heap looks like: boxes of names, cards of objects, and the arrows between them, in design pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
  readonly cards: readonly PlacedCard[];
  readonly arrows: readonly Arrow[];
  readonly twins: readonly TwinMark[];
  /** What did not fit: objects that are reached from what is shown, and names. */
  readonly leftOut: { readonly objects: number; readonly names: number };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name or a part in its line, cut to the line's width. */
export interface PlacedRow {
  readonly name: string;
  /** What it stands for, in words; empty where an arrow says it. */
  readonly text: string;
  /** The object that its arrow leads to. */
  readonly target: number | null;
  /** The middle of the line. */
  readonly y: number;
  readonly isChanged: boolean;
  readonly isGone: boolean;
}

/** Its box is below its title. */
export interface PlacedGroup extends Box {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly PlacedRow[];
  /** What stands below the last line: `3 more names`. */
  readonly more: string;
}

export interface PlacedCard extends Box {
  readonly object: number;
  /** Counted from 0. */
  readonly column: number;
  readonly title: string;
  /** Where its name is from; empty for what has no name of its own. */
  readonly within: string;
  /** How many names and parts of the picture lead to it. */
  readonly referrers: number;
  readonly isTwin: boolean;
  readonly rows: readonly PlacedRow[];
  readonly more: string;
}

export interface Arrow {
  /** The object, or the key of the group, that it comes from, and which line of it. */
  readonly from: number | string;
  readonly row: number;
  readonly to: number;
  /** Where it begins. */
  readonly start: Point;
  readonly d: string;
  /** Whether others lead to the same object. */
  readonly isShared: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between two cards, one above the other, which have one name and are two objects. */
export interface TwinMark {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** How large a picture may be, in design pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}
