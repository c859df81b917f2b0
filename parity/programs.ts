/** What a program needs that is not the default: `python main.py`, in an empty environment, with nothing typed. */
export interface Settings {
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed, Ctrl-D as `\x04`; then comes end of file. */
  readonly input?: string;
  /** Compared with a `python3` at a terminal instead of one between pipes. */
  readonly terminal?: boolean;
  /** The oldest native Python that can run it: 12 is 3.12. With an older one it is compared with `expected.txt` alone. */
  readonly since?: number;
  /** The known difference that it shows. */
  readonly difference?: Difference;
}

export interface Difference {
  /** Its row in docs/python-differences.md. */
  readonly id: string;
  /** Every line that only the embedded Python prints; nothing else may differ. */
  readonly embedded: readonly string[];
}

/** By the program's name in `programs/`. One that is not here needs nothing. */
export const settings: Readonly<Record<string, Settings>> = {
  argv: { argv: ['main.py', 'a', '-b', '--long=c d', '', 'é'] },
  script_in_folder: { argv: ['tools/run.py', '-m'] },
  module_run: { argv: ['-m', 'package', 'a', '-b'] },
  folder_run: { argv: ['app', 'a'] },
  command: { argv: ['-c', 'import near, sys; print(sys.argv, sys.path[0]); near.fail()', 'a'] },
  flag_optimize: { argv: ['-O', 'main.py'] },
  flag_warnings_error: { argv: ['-W', 'error', 'main.py'] },
  flag_x: { argv: ['-X', 'utf8', '-X', 'shelf=7', '-X', 'loose', 'main.py'] },
  resource_warning: { argv: ['-X', 'dev', 'main.py'] },
  local_time: { env: { TZ: 'Europe/Berlin' } },
  environment: { env: { GREETING: 'hé' } },
  environment_python: {
    env: {
      PYTHONPATH: 'library',
      PYTHONOPTIMIZE: '2',
      PYTHONWARNINGS: 'error::UserWarning',
      PYTHONDONTWRITEBYTECODE: '1',
    },
  },
  unittest_discover: { argv: ['-m', 'unittest', '-v'] },
  monitoring: { since: 12 },
  preloaded_modules: { argv: ['-S', 'main.py'] },
  stdin_lines: { input: 'Ada\n\nyes\n' },
  stdin_iterated: { input: 'first\nsecond\nthird' },
  terminal: { terminal: true },
  stdin_ends: {
    terminal: true,
    input: 'one\n\x04two\nthree\nhalf\x04\x04four\nfive\n\x04six\n',
  },
  pdb_session: { input: 'c\np price, result\nu\np prices\nd\nl 7,9\nclear 1\nc\n' },
  pdb_post_mortem: { input: 'p parts\nu\np __name__\nd\nw\nq\n' },
  bdb_quit: { input: 'q\n' },

  no_threads: differs(
    'threads',
    'RuntimeError:',
    "can't start new thread",
    'This Python runs in a browser, with one thread: call the function directly, or make it a coroutine of asyncio',
    '[]',
  ),
  no_other_program: differs(
    'processes',
    "FileNotFoundError: [Errno 44] There is no other program here than Python, which subprocess starts as [sys.executable, …]: 'true'",
  ),
  no_shell: differs(
    'processes',
    'status 32512',
    'sh: there is no shell here: only Python can be started, by subprocess as [sys.executable, …]',
  ),
  no_fork: differs('processes', 'OSError: [Errno 52] Function not implemented'),
  no_multiprocessing: differs('processes', "ImportError: No module named '_multiprocessing'"),
  no_sockets: differs('sockets', 'unix: False'),
  no_signals: differs('signals', 'waited for 0'),
  file_modes: differs('files', 'new file 0o666', 'hard links: False False'),
  hash_names: differs('openssl', 'more:'),
  missing_modules: differs(
    'missing-modules',
    'missing: curses grp pwd readline resource syslog venv ensurepip _multiprocessing _posixshmem _pydecimal pydoc_data',
  ),
  no_topics: differs(
    'missing-modules',
    'Sorry, topic and keyword documentation is not available because the',
    'module "pydoc_data.topics" could not be found.',
  ),
  no_tls: differs('sockets', 'NotImplementedError: TLS needs OpenSSL, which is not there'),
  no_watchdog: differs('faulthandler', 'RuntimeError: unable to start watchdog thread'),
  last_bit: differs(
    'last-bit',
    'sin 0x1.4ee913503398ap-1',
    'cos -0x1.826c492002466p-1',
    'log10 -0x1.b0b0b0b78cc3fp-1',
    'gauss 0x1.a280c0324feedp+2',
  ),
  any_locale: differs('locale', 'usual: C.UTF-8;C;C;C;C;C', 'set: xx_XX.UTF-8'),
  file_names: differs('files', 'found again: False'),
  null_pointer: differs('platform', "b''", 'exit code 0'),
  long_chains: differs('c-stack', 'terms: False', 'branches: False', 'calls: False'),
  sqlite_threads: differs('threads', 'threadsafety 0'),
  no_remote_debugging: {
    since: 14,
    ...differs(
      'processes',
      'can be debugged: False',
      'RuntimeError: Remote debugging is not supported on this platform',
    ),
  },
  errno_numbers: differs('errno', "[Errno 44] No such file or directory: 'nowhere.txt'"),
  script_missing: {
    argv: ['nowhere.py'],
    ...differs(
      'errno',
      "python: can't open file '/home/talk/nowhere.py': [Errno 44] No such file or directory",
    ),
  },
  platform_names: differs('platform', 'platform emscripten', 'uname Emscripten wasm32'),
  word_size: differs('word-size', 'maxsize True', 'hash bits 32'),
  set_order: {
    env: { PYTHONHASHSEED: '0' },
    ...differs('word-size', "['blue', 'steel', 'red', 'orange', 'green']"),
  },
  deep_recursion: differs('c-stack', '400 is too deep'),
  bytecode_cache: differs('byte-code', 'cached: False'),
  user_site: differs('user-site', 'usercustomize False'),
  stdin_end: { terminal: true, ...differs('prompt', 'Who? ', 'Traceback (most recent call last):') },
  terminal_prompt: { terminal: true, input: 'Ada\n', ...differs('prompt', "Who? 'Ada'", '') },
};

function differs(id: string, ...embedded: readonly string[]): Settings {
  return { difference: { id, embedded } };
}
