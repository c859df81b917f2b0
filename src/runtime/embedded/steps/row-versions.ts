import type { Row, RowLog } from './rows.ts';

/** What a place had, and the step that gave it; `null` for nothing yet. */
export interface Version {
  readonly value: string | null;
  readonly from: number | null;
}

/** What has been changed since a savepoint or the transaction began, and how it was. */
interface Level {
  readonly savepoint: string;
  readonly before: Map<number, Version>;
}

/** Where the trace has rows. */
export interface RowPlaces {
  placeOf(row: Row): number;
  now(place: number): Version;
  write(place: number, value: string | null, from: number | null): void;
}

const TRANSACTION = '';
/** What a row has again of which nothing was known. */
const AS_BEFORE = 'as before';

/** Brings rows back to what they were when a transaction, or a part of one, is undone. */
export function rowVersions(places: RowPlaces): RowLog {
  const open = new Map<number, Level[]>();
  const seen = new Set<number>();
  const levelsOf = (connection: number) => {
    const known = open.get(connection);
    if (known) return known;
    const made: Level[] = [{ savepoint: TRANSACTION, before: new Map() }];
    open.set(connection, made);
    return made;
  };
  /** The last with that name; of nothing by that name, all. */
  const find = (levels: readonly Level[], savepoint: string | null) =>
    savepoint === null
      ? 0
      : Math.max(
          0,
          levels.findLastIndex((level) => level.savepoint === savepoint),
        );

  function undo({ before }: Level) {
    for (const [place, { value, from }] of before) places.write(place, value, from);
    before.clear();
  }

  return {
    changed(row, by) {
      const place = places.placeOf(row);
      const [level] = levelsOf(row.connection).slice(-1);
      if (level && !level.before.has(place)) {
        const now = places.now(place);
        const wasThere = !seen.has(place) && (by === null || !/^\s*(insert|replace)/i.test(by));
        level.before.set(place, wasThere ? { value: AS_BEFORE, from: null } : now);
      }
      seen.add(place);
      places.write(place, by, null);
    },
    begins(connection, savepoint) {
      levelsOf(connection).push({ savepoint, before: new Map() });
    },
    stays(connection, savepoint) {
      const levels = levelsOf(connection);
      const at = find(levels, savepoint);
      if (at === 0) return void open.delete(connection);
      const outer = levels[at - 1]?.before;
      for (const { before } of levels.splice(at))
        for (const [place, version] of before) if (outer && !outer.has(place)) outer.set(place, version);
    },
    undone(connection, savepoint) {
      const levels = levelsOf(connection);
      const at = find(levels, savepoint);
      for (const level of levels.slice(at).reverse()) undo(level);
      if (savepoint === null) open.delete(connection);
      else levels.splice(at + 1);
    },
  };
}
