import { SHARED_THINGS, type SharedThing } from '#runtime';
import { type NameSeen, namesIn } from './names.ts';
import type { Walk } from './walk.ts';

/** What all modules share, as it stands at a moment. */
export interface SharedSeen {
  /** `sys.path` and its like: what is known of each. */
  readonly things: readonly (NameSeen & { readonly name: SharedThing })[];
  /** The entries that came, or went, while it was recorded; those of before are not known. */
  readonly modules: readonly NameSeen[];
  readonly environment: readonly NameSeen[];
  /** What the run made, by its path, and has not removed. */
  readonly files: readonly NameSeen[];
  readonly rows: readonly NameSeen[];
}

/** @param since as for `namesAt` */
export function sharedAt(walk: Walk, moment: number, since = moment - 1): SharedSeen {
  const seen = (table: ReadonlyMap<string, number>) => namesIn(walk, table, moment, since);
  const { places } = walk;
  return {
    things: seen(places.shared).flatMap((each) => {
      const name = SHARED_THINGS.find((what) => what === each.name);
      return name ? [{ ...each, name }] : [];
    }),
    modules: seen(places['sys.modules']),
    environment: seen(places['os.environ']),
    files: seen(places.files),
    rows: seen(places.rows),
  };
}
