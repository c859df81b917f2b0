import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { CONNECTION, TUPLE } from './layout.ts';

/** A row, by the connection that changed it. */
export interface Row {
  /** The file of its database, or `:memory:`. */
  readonly database: string;
  readonly connection: number;
  readonly table: string;
  readonly id: string;
}

/** What happens to rows. */
export interface RowLog {
  /** @param by the statement, with what it was given; `null` where the row is gone */
  changed(row: Row, by: string | null): void;
  /** A transaction begins to remember how rows were, under a name of its own. */
  begins(connection: number, savepoint: string): void;
  /** What was done since then stays, or is undone. Without a name: all of it. */
  stays(connection: number, savepoint: string | null): void;
  undone(connection: number, savepoint: string | null): void;
}

/** Of sqlite3.h: what `sqlite3_update_hook` tells of, what an authorizer is asked and may answer, and what `sqlite3_trace_v2` traces. */
const DELETED = 9;
const ASKED_TO_DROP: ReadonlySet<number> = new Set([11, 13]);
const OK = 0;
const IGNORE = 2;
const STATEMENTS = 1;
const CONNECTED = 'sqlite3.connect/handle';
const LONGEST_STATEMENT = 4_000;
/**
 * Hears of rows from SQLite's own hooks, of each connection that Python's `sqlite3` makes. Not told, says SQLite: rows that a `REPLACE` takes
 * away, tables that are dropped, and those `WITHOUT ROWID`. Returns what ends it.
 */
export function watchRows(m: CPythonModule, log: RowLog): () => void {
  let isOn = true;
  /** That which each connection runs, by its address. */
  const statements = new Map<number, number>();

  const onRow = m.addFunction(
    ((db = 0, what = 0, _schema = 0, table = 0, id: unknown = 0n) => {
      if (!isOn) return 0;
      const row = { database: fileOf(m, db), connection: db, table: m.UTF8ToString(table), id: String(id) };
      log.changed(row, what === DELETED ? null : statementText(m, statements.get(db) ?? 0));
      return 0;
    }) as never,
    'viiiij',
  );
  const onCommit = m.addFunction((db = 0) => {
    if (isOn) log.stays(db, null);
    return 0;
  }, 'ii');
  const onRollback = m.addFunction(
    ((db = 0) => {
      if (isOn) log.undone(db, null);
    }) as never,
    'vi',
  );
  const onStatement = m.addFunction((_kind = 0, db = 0, statement = 0, text = 0) => {
    const sql = m.UTF8ToString(text, LONGEST_STATEMENT);
    // That of a trigger is a remark.
    if (!isOn || sql.startsWith('--')) return 0;
    statements.set(db, statement);
    const savepoint = savepointIn(sql);
    if (savepoint) log[savepoint.does](db, savepoint.name);
    return 0;
  }, 'iiiii');

  const authorize = authorizer(m);

  function connect(db: number) {
    m._sqlite3_update_hook(db, onRow, db);
    m._sqlite3_commit_hook(db, onCommit, db);
    m._sqlite3_rollback_hook(db, onRollback, db);
    m._sqlite3_trace_v2(db, STATEMENTS, onStatement, db);
    m._sqlite3_set_authorizer(db, authorize, 0);
  }

  const hook = (event = 0, args = 0) => {
    if (isOn && m.UTF8ToString(event) === CONNECTED)
      connect(wordAt(m, wordAt(m, args + TUPLE.items) + CONNECTION.handle));
    return 0;
  };
  m._PySys_AddAuditHook(m.addFunction(hook, 'iiii'), 0);
  return () => {
    isOn = false;
  };
}

/**
 * Has SQLite delete all of a table row by row, and not at once, which it tells nobody: "If the action code is SQLITE_DELETE and the callback
 * returns SQLITE_IGNORE then the DELETE operation proceeds but the truncate optimization is disabled and all rows are deleted individually."
 * Before a table is dropped it asks the same, and drops nothing then. A program's own authorizer takes this one's place.
 */
function authorizer(m: CPythonModule): number {
  let dropped = '';
  return m.addFunction((_data = 0, action = 0, first = 0) => {
    const name = first === 0 ? '' : m.UTF8ToString(first);
    if (ASKED_TO_DROP.has(action)) dropped = name;
    if (action !== DELETED) return OK;
    const isDropped = name === dropped;
    dropped = '';
    return isDropped || name.startsWith('sqlite_') ? OK : IGNORE;
  }, 'iiiiiii');
}

/** A statement with the values that it was given. */
function statementText(m: CPythonModule, statement: number): string {
  if (statement === 0) return 'changed';
  const text = m._sqlite3_expanded_sql(statement);
  if (text === 0) return 'changed';
  const sql = m.UTF8ToString(text, LONGEST_STATEMENT).replace(/\s+/g, ' ').trim();
  m._sqlite3_free(text);
  return sql.length > 300 ? `${sql.slice(0, 299)}…` : sql;
}

function fileOf(m: CPythonModule, db: number): string {
  const name = m._sqlite3_db_filename(db, 0);
  return (name === 0 ? '' : m.UTF8ToString(name)) || ':memory:';
}

interface Savepoint {
  /** What a statement has become of it, as the log names it. */
  readonly does: 'begins' | 'stays' | 'undone';
  readonly name: string;
}

/** `SAVEPOINT name`, `RELEASE [SAVEPOINT] name`, `ROLLBACK [TRANSACTION] TO [SAVEPOINT] name`; `null` for any other statement. */
function savepointIn(sql: string): Savepoint | null {
  const words = sql.trim().replace(/;$/, '').trimEnd().toLowerCase().split(/\s+/);
  const [verb] = words;
  const to = words[1] === 'transaction' ? 2 : 1;
  if (verb === 'savepoint') return { does: 'begins', name: words.slice(1).join(' ') };
  if (verb === 'release') return { does: 'stays', name: nameAt(words, 1) };
  if (verb === 'rollback' && words[to] === 'to') return { does: 'undone', name: nameAt(words, to + 1) };
  return null;
}

function nameAt(words: readonly string[], index: number): string {
  return words.slice(words[index] === 'savepoint' ? index + 1 : index).join(' ');
}
