/** Where the parts of the interpreter lie in its file system. */
export const SITE_PACKAGES = '/lib/python3.14/site-packages';
/** In the names of its byte code files: `sys.implementation.cache_tag`. */
export const CACHE_TAG = 'cpython-314';
/** Pyodide's CPython has this path built in. It is a folder here: modules load from it faster than from a zip. */
export const STDLIB = '/lib/python314.zip';
export const EXECUTABLE = '/bin/python';
export const TEMP_FOLDER = '/tmp';

/**
 * The environment of a program that says nothing of its own. Standard input and output are a terminal, as they
 * are for whoever types `python main.py`, but a terminal without colour: evidence is read from plain text, so
 * this is the one place that keeps CPython 3.13+ (and what obeys NO_COLOR) from colouring.
 */
export function defaultEnvironment(home: string) {
  return {
    HOME: home,
    PWD: home,
    USER: 'talk',
    LOGNAME: 'talk',
    PATH: '/bin',
    LANG: 'C.UTF-8',
    _: EXECUTABLE,
    TERM: 'dumb',
    NO_COLOR: '1',
  };
}
