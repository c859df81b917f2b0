import type { Mistake } from '#case';

export const CHANGE_NOT_NAMED: readonly Mistake[] = [
  {
    shows: [{ see: 'code', file: 'station/loader.py', text: /settrace\(|monitoring/ }],
    says: 'Where `station/loader.py` begins, the path has changed already. Put the hook at the top of `main.py`.',
  },
  {
    shows: [{ see: 'code', file: 'main.py', text: ['runner.run()', /settrace\(/] }],
    says: 'Too late: the round is over where your hook stands. Put it at the top of `main.py`.',
  },
  {
    shows: [{ see: 'code', text: /settrace\(\w{1,40}\(/ }],
    says: 'That calls your function once and hands over what it returns. Without the parentheses Python gets the function itself.',
  },
  {
    shows: [
      { see: 'code', text: /^def \w+\(\w+, *\w+, *\w+\)/m },
      { see: 'code', never: true, text: /settrace\((?!None)/ },
    ],
    says: 'Nobody calls your function yet: hand it to `sys.settrace`.',
  },
  {
    shows: [{ see: 'code', text: /(?:==|!=|\bin) *\(?["']\/?lib["']|["']lib["'] +in\b/ }],
    says: 'Does your condition ever hold? A folder on the path is a whole path, such as /home/talk/lib: look at its end.',
  },
  {
    shows: [
      { see: 'code', text: /settrace\(/ },
      { see: 'code', never: true, text: /^[ \t]+return (?!None)[\w(]/m },
    ],
    says: 'Your function sees each call, but no line within: for those Python calls what it returns. Let it return itself.',
  },
  {
    shows: [{ see: 'code', text: /== *["'](?:call|return|exception)["']|!= *["']line["']/ }],
    says: 'You look at some events only. The path changes in the middle of a function: look at every event.',
  },
  {
    shows: [{ see: 'code', text: /settrace\(/ }],
    says: 'It is traced, and the line is not named. Is your condition true at that moment? And do you show the frame that Python hands over?',
  },
  {
    shows: [{ see: 'code', text: /sys\.path/ }],
    says: 'Prints show what the path is at one place. You want the moment at which it changes: let Python call you before every line.',
  },
];
