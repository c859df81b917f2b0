import * as v from 'valibot';
import { type BenchId, benchId, isStageName, type ProjectFiles } from '#case';
import type { Selection } from '../../session/index.ts';
import { ASK_AGAIN, LinkProblem } from './problem.ts';

/** What a link carries: enough to put the same code in front of somebody else. */
export interface SharedBench {
  readonly bench: BenchId;
  /** Complete texts by path, only of files that differ from the stage. */
  readonly edits: ProjectFiles;
  /** `null`: the file that the stage opens. */
  readonly openFile: string | null;
  /** In the open file. */
  readonly selection: Selection | null;
}

/** The JSON in a link. Any change here needs a new version of links. */
const Place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const Wire = v.strictObject({
  case: v.string(),
  stage: v.string(),
  /** Pairs: a record would hide a path that occurs twice, and some names are not safe as keys. */
  edits: v.array(v.strictTuple([v.string(), v.string()])),
  open: v.nullable(v.string()),
  /** Line and column of its start and of its end. */
  selection: v.nullable(v.strictTuple([Place, Place, Place, Place])),
});

export type Wire = v.InferOutput<typeof Wire>;

export function toWire({ bench, edits, openFile, selection }: SharedBench): Wire {
  return {
    case: bench.case,
    stage: bench.stage,
    edits: Object.entries(edits),
    open: openFile,
    selection: selection && [
      selection.selectionStartLineNumber,
      selection.selectionStartColumn,
      selection.positionLineNumber,
      selection.positionColumn,
    ],
  };
}

/** Throws `LinkProblem`. */
export function parseWire(json: string): Wire {
  const result = v.safeParse(Wire, parsed(json));
  if (result.success) return result.output;
  const path = v.getDotPath(result.issues[0]);
  const what = path === null ? 'its content' : `"${path}"`;
  throw new LinkProblem(`This link is not valid: ${what} has the wrong format. ${ASK_AGAIN}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new LinkProblem(`This link is not valid: its content is not JSON. ${ASK_AGAIN}`);
  }
}

/** The content of a link whose case and stage have been checked. */
export function fromWire({ case: caseId, stage, edits, open, selection }: Wire): SharedBench {
  if (!isStageName(stage)) throw new LinkProblem(`This link names no stage. ${ASK_AGAIN}`);
  return {
    bench: benchId(caseId, stage),
    edits: Object.fromEntries(edits),
    openFile: open,
    selection: selection && {
      selectionStartLineNumber: selection[0],
      selectionStartColumn: selection[1],
      positionLineNumber: selection[2],
      positionColumn: selection[3],
    },
  };
}
