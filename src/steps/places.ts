import type { Place, SharedThing } from '#runtime';

type Named = ReadonlyMap<string, number>;
type NamedIn<K extends Place['in']> = { readonly [P in K]: Named };

/** Where to find a place's number. Each table is in the order in which its places were first seen. */
export interface Places extends NamedIn<'shared' | 'sys.modules' | 'os.environ' | 'files' | 'rows'> {
  /** The names of a frame. */
  frame(frame: number): Named;
  /** The names of a module. */
  module(module: string): Named;
  /** The parts of an object. */
  object(object: number): Named;
  /** A part of what all modules share. */
  thing(what: SharedThing): number | undefined;
}

const NOTHING: Named = new Map();

export function placesOf(places: readonly Place[]): Places {
  const tables = {
    shared: new Map<string, number>(),
    'sys.modules': new Map<string, number>(),
    'os.environ': new Map<string, number>(),
    files: new Map<string, number>(),
    rows: new Map<string, number>(),
  };
  const frames = new Map<number, Map<string, number>>();
  const modules = new Map<string, Map<string, number>>();
  const objects = new Map<number, Map<string, number>>();
  for (const [number, place] of places.entries()) tableOf(place).set(nameOf(place), number);

  function tableOf(place: Place): Map<string, number> {
    switch (place.in) {
      case 'frame':
        return made(frames, place.frame);
      case 'module':
        return made(modules, place.module);
      case 'object':
        return made(objects, place.object);
      default:
        return tables[place.in];
    }
  }

  return {
    ...tables,
    frame: (frame) => frames.get(frame) ?? NOTHING,
    module: (module) => modules.get(module) ?? NOTHING,
    object: (object) => objects.get(object) ?? NOTHING,
    thing: (what) => tables.shared.get(what),
  };
}

function made<K>(tables: Map<K, Map<string, number>>, key: K): Map<string, number> {
  const table = tables.get(key) ?? new Map<string, number>();
  tables.set(key, table);
  return table;
}

/** How a place is named among its like. */
export function nameOf(place: Place): string {
  switch (place.in) {
    case 'object':
      return place.part;
    case 'shared':
      return place.what;
    case 'files':
      return place.path;
    case 'rows':
      return `${place.database} ${place.table} ${place.row}`;
    default:
      return place.name;
  }
}
