import type { Value } from '#runtime';
import { callPath, expand, namesOfFrame, sharedAt, valueAt, type Walk } from '../../steps/index.ts';
import type { Moment } from './use-moment.ts';
import { partName, placeName } from './words.ts';

/** Something that has a value, as a row of the pane shows it after the step that is shown. */
export interface RowSeen {
  readonly label: string;
  readonly place: number;
  /** `null` where it has gone with this step. */
  readonly value: Value | null;
  /** What it held before this step; `undefined` where nothing was known of it. */
  readonly before: Value | null | undefined;
  /** Whether the step wrote it: `part` if only something that it holds. */
  readonly change: 'none' | 'itself' | 'part';
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly RowSeen[];
  /** Whether its rows are shown before somebody asks; those that have changed always are. */
  readonly isOpen: boolean;
}

/** The frame whose names are shown: that of the step, or another one of its call path. */
export function frameSeen({ walk, step, steps: { aside } }: Moment): number {
  const path = callPath(walk, step);
  const wanted = aside && 'frame' in aside ? path.find(({ frame }) => frame === aside.frame) : undefined;
  return (wanted ?? path[0])?.frame ?? 0;
}

/** All that the pane can show of a step: what it sees after it, by whose it is. */
export function groupsAt(moment: Moment): Group[] {
  const { walk, step } = moment;
  const names = namesOfFrame(walk, frameSeen(moment), step + 1, step);
  const code = walk.trace.codes[walk.trace.frames[names.frame]?.code ?? 0];
  const shared = sharedAt(walk, step + 1, step);
  const named = (each: Named) => ({ ...each, name: placeName(walk, each.place) });
  const rows = (seen: readonly Named[]) => seen.map((each) => rowOf(walk, each, step));
  const groups: Group[] = [];
  if (names.own)
    groups.push({
      id: 'own',
      title: `In ${code?.name ?? 'this call'}()`,
      rows: rows(names.own),
      isOpen: true,
    });
  groups.push(
    {
      id: 'module',
      title: `In module ${names.module ?? ''}`.trim(),
      rows: rows(names.ofModule),
      isOpen: names.own === null,
    },
    {
      id: 'shared',
      title: 'Shared by all modules',
      rows: rows([...shared.things, ...shared.environment.map(within('os.environ'))]),
      isOpen: false,
    },
    { id: 'modules', title: 'Imported', rows: rows(shared.modules), isOpen: false },
    { id: 'files', title: 'Files and folders made', rows: rows(shared.files), isOpen: false },
    { id: 'rows', title: 'Rows written', rows: rows(shared.rows.map(named)), isOpen: false },
  );
  return groups.filter((group) => group.id === 'own' || group.rows.length > 0);
}

interface Named {
  readonly name: string;
  readonly place: number;
  readonly value: Value | null;
  readonly isChanged: boolean;
}

const within = (whole: string) => (each: Named) => ({ ...each, name: `${whole}['${each.name}']` });

function rowOf(walk: Walk, { name, place, value, isChanged }: Named, step: number): RowSeen {
  const isItself = walk.histories.firstFrom(place, step)?.step === step;
  const change = isItself ? 'itself' : isChanged ? 'part' : 'none';
  return { label: name.trim(), place, value, before: valueAt(walk, place, step), change };
}

/** More parts than that are counted. */
const MOST_PARTS = 60;

/** The parts of an object after a step, and how many are left out. */
export function partsSeen(walk: Walk, object: number, step: number): { rows: RowSeen[]; unshown: number } {
  const seen = expand(walk, object, step + 1, { depth: 1, parts: MOST_PARTS }, step);
  if (seen.is !== 'object') return { rows: [], unshown: 0 };
  const rows = seen.parts.map(({ part, place, value }): RowSeen => {
    const now = value.is === 'text' ? value.text : value.object;
    const isWritten = walk.histories.firstFrom(place, step)?.step === step;
    return {
      label: partName(walk, object, part).trim(),
      place,
      value: now,
      before: valueAt(walk, place, step),
      change: isWritten ? 'itself' : 'none',
    };
  });
  return { rows, unshown: seen.unshown };
}
