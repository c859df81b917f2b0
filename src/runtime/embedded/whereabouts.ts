import { PROJECT_FOLDER } from '../program.ts';
import type { CPythonModule } from './cpython-module.ts';

/** Where an interpreter broke: in which line of the program's own, or after the last one. `null` where that cannot be found out. */
export function whereabouts(module: CPythonModule): string | null {
  try {
    const innermost = module._PyEval_GetFrame();
    if (innermost === 0) return 'after the last line, as Python let go of everything';
    for (let frame = innermost; frame !== 0; frame = module._PyFrame_GetBack(frame)) {
      const file = fileOf(module, frame);
      if (file.startsWith(`${PROJECT_FOLDER}/`))
        return `in ${file.slice(PROJECT_FOLDER.length + 1)}, line ${module._PyFrame_GetLineNumber(frame)}`;
    }
  } catch {
    // An interpreter that broke may break again when it is asked.
  }
  return null;
}

function fileOf(module: CPythonModule, frame: number): string {
  const code = module._PyFrame_GetCode(frame);
  const name = module._PyObject_GetAttrString(code, module.stringToNewUTF8('co_filename'));
  return module.UTF8ToString(module._PyUnicode_AsUTF8(name));
}
