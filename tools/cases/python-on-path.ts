import { delimiter, dirname } from 'node:path';
import { env } from 'node:process';
import { findNativePython } from './native-python.ts';

/** Has tests start `python3` itself: what is called so may be a launcher, which takes longer than most programs. */
export default function putPythonOnPath(): void {
  const native = findNativePython();
  if ('executable' in native) env.PATH = [dirname(native.executable), env.PATH].join(delimiter);
}
