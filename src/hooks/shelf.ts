import { assemble } from './assemble.ts';
import whatChanged from './python/what_changed.py?raw';
import whichFile from './python/which_file.py?raw';
import whoCalls from './python/who_calls.py?raw';
import whoChangesObject from './python/who_changes_object.py?raw';
import whoImportsTwice from './python/who_imports_twice.py?raw';
import whoMadeObject from './python/who_made_object.py?raw';
import whoMadeRow from './python/who_made_row.py?raw';
import whoMakesTempFiles from './python/who_makes_temp_files.py?raw';
import whoSwallowed from './python/who_swallowed.py?raw';
import { SHARED } from './shared.ts';

/** What may be filled in. */
export type FieldKind = 'file' | 'module' | 'name' | 'text' | 'flag';

/** A constant at the top of a hook, to be filled in. */
export interface Field {
  readonly constant: string;
  readonly label: string;
  readonly kind: FieldKind;
}

/** A hook that finds one kind of culprit in any project. */
export interface Hook {
  readonly id: string;
  readonly title: string;
  /** What it cannot see, for the user. */
  readonly blindTo: string;
  /** The whole of `firstthing.py`, with the values it has on the shelf. */
  readonly source: string;
  readonly fields: readonly Field[];
}

const MODULE: Field = { constant: 'MODULE', label: 'Module', kind: 'module' };

/** What a whole program shares, watched at once: there is nothing to fill in. */
export const WHAT_CHANGED: Hook = {
  id: 'what-changed',
  title: 'What changed behind my back?',
  blindTo:
    'Changes by C code to what it keeps for itself, and on Python 3.11 those in other threads. A change in another thread is charged to a line that ran beside it.',
  source: assemble(whatChanged, SHARED),
  fields: [],
};

/** The shelf. The last question has two answers: one for plain objects, one for rows. */
export const HOOKS: readonly Hook[] = [
  WHAT_CHANGED,
  {
    id: 'who-imports-twice',
    title: 'Who imports this twice?',
    blindTo:
      'Who asks for a module that is there already and whole. The program’s own script is said to be run, and by nobody.',
    source: assemble(whoImportsTwice, SHARED),
    fields: [{ constant: 'FILE', label: 'File', kind: 'file' }],
  },
  {
    id: 'who-makes-temp-files',
    title: 'Who makes temporary files?',
    blindTo: 'Files made by C code that tells nobody, and by other programs.',
    source: assemble(whoMakesTempFiles, SHARED),
    fields: [{ constant: 'PREFIX', label: 'Name starts with (empty: all)', kind: 'text' }],
  },
  {
    id: 'who-changes-object',
    title: 'Who changes this object?',
    blindTo:
      'What C code keeps for itself, what lies deep in a large object, and on Python 3.11 other threads. It tells at the end: a program that is killed tells nothing.',
    source: assemble(whoChangesObject, SHARED),
    fields: [MODULE, { constant: 'NAME', label: 'Name in the module', kind: 'name' }],
  },
  {
    id: 'who-calls',
    title: 'Who calls this function?',
    blindTo:
      'Calls that C code makes of C code. On Python 3.11 a coroutine or generator is seen where it first runs, and of callables written in C only plain functions.',
    source: assemble(whoCalls, SHARED),
    fields: [
      MODULE,
      { constant: 'FUNCTION', label: 'Function', kind: 'name' },
      { constant: 'RAISES', label: 'Raise an error instead of printing', kind: 'flag' },
    ],
  },
  {
    id: 'who-made-object',
    title: 'Where was this object made?',
    blindTo:
      'Copies, and objects that C code makes of a class without an __init__ in Python; on Python 3.11 all objects of such a class.',
    source: assemble(whoMadeObject, SHARED),
    fields: [MODULE, { constant: 'CLASS', label: 'Class', kind: 'name' }],
  },
  {
    id: 'who-made-row',
    title: 'Where was this row made?',
    blindTo:
      'Databases other than sqlite, rows made by triggers that were there before, and whether an INSERT failed.',
    source: assemble(whoMadeRow, SHARED),
    fields: [{ constant: 'TABLE', label: 'Table', kind: 'text' }],
  },
  {
    id: 'who-swallowed',
    title: 'Who swallowed this exception?',
    blindTo:
      'Exceptions that never come through a line of the project, and on Python 3.11 what a package catches and what happens in other threads.',
    source: assemble(whoSwallowed, SHARED),
    fields: [{ constant: 'TYPE', label: 'Type (empty: all)', kind: 'text' }],
  },
  {
    id: 'which-file',
    title: 'Which file is this module?',
    blindTo: 'Files that a program runs by itself, with exec().',
    source: assemble(whichFile, SHARED),
    fields: [{ constant: 'MODULE', label: 'Module (empty: whatever is odd)', kind: 'text' }],
  },
];
