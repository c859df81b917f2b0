import type { TracePiece } from '../../trace/trace-piece.ts';
import type { CPythonModule } from '../cpython-module.ts';
import type { OutputBatch } from '../output-batch.ts';
import { SITE_PACKAGES } from '../project-files.ts';
import type { Waits } from '../waits/waits.ts';
import { whyUnknown } from './layout.ts';
import { monitor } from './monitor.ts';
import { countPrinted } from './printed-count.ts';
import { createRecorder, type Recorder } from './recorder.ts';

/** A run that may be recorded step by step. */
export interface Recording {
  /** To be called when Python has come so far that its program could begin. Safe to call again. */
  begin(): void;
  /** To be called when the program has ended. @param isWhole unless the interpreter broke */
  finish(isWhole: boolean): void;
}

/** CPython that is there, with its memory. */
interface Loaded {
  readonly module: CPythonModule;
  readonly memory: WebAssembly.Memory;
}

/** @param send gets the trace, a piece after the other */
export function record(
  { module: m, memory }: Loaded,
  { waits, output }: { readonly waits: Waits; readonly output: OutputBatch },
  send: (piece: TracePiece) => void,
): Recording {
  let recorder: Recorder | null = null;
  let hasBegun = false;
  return {
    begin() {
      if (hasBegun) return;
      hasBegun = true;
      // Python lets go of itself before it asks the system for anything.
      const state = m._PyGILState_Ensure();
      const because = whyUnknown(m);
      if (because === null) {
        const printed = countPrinted(output, () => recorder?.pause());
        recorder = createRecorder(m, memory, printed, send);
        monitor(m, recorder, waits);
      } else send({ ...NOTHING, end: { is: 'given up', because } });
      m._PyGILState_Release(state);
    },
    finish: (isWhole) => recorder?.finish(isWhole),
  };
}

const NOTHING = { files: [], codes: [], frames: [], places: [], objects: [], steps: [] };

/** Begins where Python looks for what a start has to run: `.pth` files and `sitecustomize` are steps, too. */
export function beginAtSite({ FS }: CPythonModule, recording: Recording): void {
  const { readdir } = FS;
  FS.readdir = (path) => {
    if (path === SITE_PACKAGES) {
      FS.readdir = readdir;
      recording.begin();
    }
    return readdir(path);
  };
}
