import { expect, test } from 'vitest';
import { runtimeForTests } from './runtime-for-tests.ts';

const { runMain } = runtimeForTests();

/** As CPython 3.14 has it; the machine's own Python may be older, and have no `dbm.sqlite3`. */
test.each([
  ['whichdb("nothing")', 'None'],
  ['open("nothing")', "error: db file doesn't exist; use 'c' or 'n' flag to create a new db"],
  ['open("nothing", "x")', "error: db file doesn't exist; use 'c' or 'n' flag to create a new db"],
  ['sqlite3.open("nothing")', 'error: unable to open database file'],
  ['sqlite3.open("nothing", "x")', "ValueError: Flag must be one of 'r', 'w', 'c', or 'n', not 'x'"],
  ['dumb.open("nothing", "x")', "ValueError: Flag must be one of 'r', 'w', 'c', or 'n'"],
  ['dumb.open("nothing", "r")', "FileNotFoundError: [Errno 44] No such file or directory: b'nothing.dat'"],
  ['_defaultmod.__name__', "'dbm.sqlite3'"],
  ['whichdb("shop")', "'dbm.sqlite3'"],
  ['open("shop")["tea"]', "b'2.20'"],
  ['open("shop")["pie"]', "KeyError: 'pie'"],
  ['open("shop").__setitem__("tea", "3")', 'error: attempt to write a readonly database'],
  ['open("shop", "w").__delitem__("pie")', "KeyError: 'pie'"],
  ['open("shop", "w").__setitem__("pie", None)', 'error: NOT NULL constraint failed: Dict.value'],
  ['open("shop", "n").keys()', '[]'],
  ['closed["tea"]', 'error: DBM object has already been closed'],
])('%s', async (expression, answer) => {
  const { stdout, stderr } = await runMain(`
import dbm, dbm.dumb, dbm.sqlite3
with dbm.open("shop", "c") as shop:
    shop["tea"] = "2.20"
dbm.closed = shop
try:
    print(repr(eval("dbm." + ${JSON.stringify(expression)})))
except Exception as error:
    print(f"{type(error).__name__}: {error}")
`);
  expect([stdout, stderr]).toEqual([`${answer}\n`, '']);
});
