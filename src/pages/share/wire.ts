import * as v from 'valibot';
import { benchId, isStageName } from '#case';
import { ASK_AGAIN, LinkProblem } from './problem.ts';
import type { Room } from './room.ts';

/** What is packed into a link, as JSON. A change here is a new version of links. */
const Place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const Wire = v.strictObject({
  case: v.string(),
  stage: v.string(),
  /** Pairs: a record would lose a path that stands twice, and some names are not safe in one. */
  edits: v.array(v.strictTuple([v.string(), v.string()])),
  open: v.nullable(v.string()),
  /** Line and column where it was begun, and where it ends. */
  selection: v.nullable(v.strictTuple([Place, Place, Place, Place])),
});

export type Wire = v.InferOutput<typeof Wire>;

export function toWire({ bench, edits, openFile, selection }: Room): Wire {
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
  const where = v.getDotPath(result.issues[0]) ?? 'the whole';
  throw new LinkProblem(
    `This link does not hold what links hold: «${where}» is not as it has to be. ${ASK_AGAIN}`,
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new LinkProblem(`This link does not hold what links hold: it is no JSON. ${ASK_AGAIN}`);
  }
}

/** What is known to be of a case and its stage. */
export function fromWire({ case: caseId, stage, edits, open, selection }: Wire): Room {
  if (!isStageName(stage)) throw new LinkProblem(`This link is of no stage. ${ASK_AGAIN}`);
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
