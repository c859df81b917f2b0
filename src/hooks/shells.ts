import { type CommandLine, lineOf } from '#runtime';

/** The shells for which the deck writes commands. */
export const SHELLS = ['posix', 'powershell', 'cmd'] as const;
export type Shell = (typeof SHELLS)[number];

/** For people. */
export const SHELL_NAMES: Readonly<Record<Shell, string>> = {
  posix: 'macOS, Linux',
  powershell: 'PowerShell',
  cmd: 'cmd',
};

/** The shell that a visitor most likely has, by what their browser says of itself. */
export function likelyShell(userAgent: string): Shell {
  return /Windows/.test(userAgent) ? 'powershell' : 'posix';
}

/** A command line of these words. Only the first one, the program, has to be a plain name: PowerShell runs no quoted one. */
export function lineFor(shell: Shell, words: readonly string[], env: CommandLine['env'] = {}): string {
  const settings = Object.entries(env).map(([name, value]) => settingFor(shell, name, value));
  return settings.join('') + (shell === 'posix' ? lineOf(words) : words.map(WORD_IN[shell]).join(' '));
}

const WORD_IN = { cmd: inCmd, powershell: inPowerShell } as const;

/** What sets a variable before a command; only a POSIX shell forgets it behind that. */
function settingFor(shell: Shell, name: string, value: string): string {
  switch (shell) {
    case 'posix':
      return `${name}=${value === '' ? '' : lineOf([value])} `;
    case 'powershell':
      return `$env:${name} = '${value.replaceAll(/['‘’‚‛]/g, '$&$&')}'; `;
    case 'cmd':
      return `set "${name}=${value}" && `;
  }
}

/** It splits an unquoted option at a dot, and any of its quotes ends a quoted word. */
function inPowerShell(word: string): string {
  if (/^(\w[\w./\\+-]*|--?[\w-]+)$/.test(word)) return word;
  return `'${word.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
}

/** As Windows programs split their line, which is their own affair; and then cmd must not take any sign for its own. */
function inCmd(word: string): string {
  if (/^[\w./\\:+-]+$/.test(word)) return word;
  const quoted = `"${word.replaceAll(/(?<!\\)(\\*)"/g, '$1$1\\"').replace(/(?<!\\)\\+$/, '$&$&')}"`;
  return /["%]/.test(word) ? quoted.replaceAll(/[()%!^"<>&|]/g, '^$&') : quoted;
}
