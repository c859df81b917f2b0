import type { CFunction, CPythonModule } from '../cpython-module.ts';

/** What `getaddrinfo` says of a name that nobody knows. */
const EAI_NONAME = -2;

/** There is nobody to ask for the address of another machine. Emscripten would make one up. */
export function lookUpHere(module: () => CPythonModule, lookUp: CFunction): CFunction {
  return (node = 0, ...rest) => {
    const name = node === 0 ? 'localhost' : module().UTF8ToString(node);
    return name === 'localhost' || /^[\d.]+$|:/.test(name) ? lookUp(node, ...rest) : EAI_NONAME;
  };
}
