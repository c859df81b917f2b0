import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { eachItem, isExactText, itemNamed } from './dicts.ts';
import { CODE, FUNCTION, OBJECT, TUPLE, TYPE } from './layout.ts';
import type { Part } from './object-texts.ts';
import { readText } from './texts.ts';
import type { TypeReader } from './types.ts';

/** What of Python's is the program's own. */
export interface Own {
  isModule(name: string): boolean;
  isCode(code: number): boolean;
  /** A class is known from now on, until it dies. */
  sees(type: number): void;
}

/** What every class has, and what `enum` and `abc` give to theirs. */
const NOT_SHOWN = /^__\w+__$|^_[a-z]\w*_$|^_abc_/;
/** What a class is made of that is no value: its methods, and what stands for its attributes. */
const METHODS = new Set([
  'property',
  'staticmethod',
  'classmethod',
  'cached_property',
  'member_descriptor',
  'getset_descriptor',
]);

/** Classes of the program's own, by the names that all their objects share; and its functions, by what their parameters are without an argument. */
export function programParts(m: CPythonModule, types: TypeReader, own: Own) {
  function isOwnClass(type: number): boolean {
    const dict = wordAt(m, type + TYPE.dict);
    const module = types.seeType(type).isSubclass && dict !== 0 ? itemNamed(m, dict, '__module__') : 0;
    return module !== 0 && isExactText(m, module) && own.isModule(readText(m, module));
  }

  const defaultsOf = (object: number) => wordAt(m, object + FUNCTION.defaults);
  const keywordsOf = (object: number) => wordAt(m, object + FUNCTION.keywordDefaults);

  function hasDefaults(object: number): boolean {
    if (defaultsOf(object) === 0 && keywordsOf(object) === 0) return false;
    return own.isCode(wordAt(m, object + FUNCTION.code));
  }

  return {
    isOwnClass,
    hasDefaults,
    eachOfClass(type: number, most: number, call: Part) {
      eachItem(m, wordAt(m, type + TYPE.dict), most, (key, value) => {
        if (!isExactText(m, key)) return;
        const name = readText(m, key);
        const { look, name: kind } = types.see(value);
        if (!NOT_SHOWN.test(name) && look !== 'function' && !METHODS.has(kind)) call(name, value);
      });
    },
    eachDefault(object: number, call: Part) {
      const [defaults, code] = [defaultsOf(object), wordAt(m, object + FUNCTION.code)];
      const count = defaults === 0 ? 0 : wordAt(m, defaults + OBJECT.size);
      const first = wordAt(m, code + CODE.arguments) - count;
      const names = wordAt(m, code + CODE.localNames);
      for (let at = 0; at < count; at++)
        call(
          readText(m, wordAt(m, names + TUPLE.items + 4 * (first + at))),
          wordAt(m, defaults + TUPLE.items + 4 * at),
        );
      const keywords = keywordsOf(object);
      if (keywords !== 0)
        eachItem(m, keywords, 40, (key, value) => isExactText(m, key) && call(readText(m, key), value));
    },
  };
}
