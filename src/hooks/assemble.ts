import { at } from '#case';

/** Python modules by name. */
export type Modules = Readonly<Record<string, string>>;

const TAKES_IN = /^from (\w+) import [^\n]*\n/gm;
const BEGINS = '\n\nstart = once(start)\n';
const IMPORT = /^(?:import|from) [^\n]+$/gm;

/**
 * One file of a hook and the shared modules that it imports from: an import from one of these becomes its code, after the hook's own. So a
 * hook may use what is shared only in its functions; `start`, its last, is called when the whole file has been read.
 */
export function assemble(hook: string, shared: Modules): string {
  const parts = [hook, ...takenIn(hook, shared).map((name) => withoutDocstring(at(shared, name) ?? ''))];
  const own = parts.map((text) =>
    text.replace(TAKES_IN, (line, name: string) => (Object.hasOwn(shared, name) ? '' : line)),
  );
  const imports = [...new Set(own.flatMap((text) => text.match(IMPORT) ?? []))].toSorted(byForm);
  const [first = '', ...rest] = own.map((text) => text.replace(IMPORT, '').trim());
  const [docstring = '', ...body] = first.split('\n');
  const whole = [docstring, '', ...imports, '', body.join('\n').trim(), ...rest.map((text) => `\n\n${text}`)];
  const begins = rest.some((text) => text.includes('\ndef once(')) ? BEGINS : '';
  return `${whole
    .join('\n')
    .trimEnd()
    .replace(/\n{4,}/g, '\n\n\n')}\n${begins}`;
}

/** The shared modules that a text needs, each after those that it needs. */
function takenIn(text: string, shared: Modules): readonly string[] {
  const names: string[] = [];
  const add = (source: string) => {
    for (const [, name = ''] of source.matchAll(TAKES_IN)) {
      const module = at(shared, name);
      if (module === undefined) continue;
      if (names.includes(name)) names.splice(names.indexOf(name), 1);
      names.push(name);
      add(module);
    }
  };
  add(text);
  return names.reverse();
}

function withoutDocstring(module: string): string {
  const [docstring = '', ...body] = module.split('\n');
  return `# ${docstring.replaceAll('"""', '')}\n${body.join('\n')}`;
}

/** As Python's sorters have it: `import …` before `from …`. */
function byForm(one: string, other: string): number {
  const form = (line: string) => (line.startsWith('from') ? 1 : 0);
  return form(one) - form(other) || (one < other ? -1 : 1);
}
