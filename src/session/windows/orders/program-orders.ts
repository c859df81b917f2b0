import * as v from 'valibot';
import type { BenchId, Case } from '#case';
import { type TerminalSize, USUAL_SIZE } from '#runtime';
import { loadCase } from '../../../case/catalogue.ts';
import { messageOf } from '../../../ui/index.ts';
import * as runs from '../../runs/runs.ts';
import { BenchIdSchema, TerminalSizeSchema } from '../../schemas/basics.ts';
import { ownCase } from '../../state/own.ts';
import { putRun, useSession } from '../../state/session.ts';
import { acceptReset } from '../../workspace/edits.ts';
import { clearLastRun } from '../../workspace/view.ts';
import { order, orderAfter } from './order.ts';

/** Of the terminal in this window, in characters. */
let terminalSize = USUAL_SIZE;
/** Whether a run was ever started from this window. */
let hasAskedForRun = false;

const Bench = [BenchIdSchema] as const;

/** What a user can do with programs. */
export const PROGRAM_ORDERS = {
  /** Prepares the interpreter for a run of this workspace; the session's `python` shows the result. */
  readyFor: order(Bench, readyCase),
  /** The same after a rest, for the last program prepared, or for a small one. */
  readyPython: order([], runs.readyPython),
  /** Runs programs in what the run bar's details offer. */
  acceptOffer: order([], runs.acceptOffer),
  /** Shows what the program of a run that died did when it was recorded. */
  showRecording: order(Bench, runs.showRecording),
  /** The same where no run of a workspace can be walked, whatever the reason. */
  recall: order(Bench, recallCase),
  /** Runs the files of a workspace as they are now, recorded step by step if asked. A run that is still going anywhere is ended first. */
  run: orderAfter(
    [BenchIdSchema, TerminalSizeSchema, v.boolean()],
    (bench: BenchId, steps?: boolean) => {
      hasAskedForRun = true;
      clearLastRun(bench);
      acceptReset(bench);
      return [bench, terminalSize, steps === true];
    },
    runCase,
  ),
  /** Ends the program of a workspace; one that was not started yet is called off. */
  stop: order(Bench, runs.stop),
  /** Forgets the run of a workspace, in all windows; its program is ended. */
  clearRun: orderAfter(
    Bench,
    (bench: BenchId) => {
      clearLastRun(bench);
      return [bench];
    },
    runs.clearRun,
  ),
  /** Ctrl-C at the terminal: a debugger or a program may catch it and go on. */
  interrupt: order(Bench, runs.interrupt),
  /** Sends what was typed at the terminal: a line, or what Ctrl-D sends. */
  typeLine: order([BenchIdSchema, v.string()], runs.typeLine),
  /** The size of the terminal for programs that are run from this window. */
  resizeTerminal: orderAfter(
    [TerminalSizeSchema],
    (size: TerminalSize) => {
      terminalSize = size;
      return hasAskedForRun ? [size] : null;
    },
    runs.resizeTerminal,
  ),
};

/** A page that shows a case that cannot be loaded says so itself. */
async function readyCase(bench: BenchId): Promise<void> {
  const subject = await caseOf(bench).catch(() => null);
  await (subject ? runs.readyFor(bench, subject) : runs.readyPython());
}

/** This window may show another case, and has to load the one that is to run. */
async function runCase(bench: BenchId, size: TerminalSize, steps: boolean): Promise<void> {
  runs.resizeTerminal(size);
  try {
    await runs.run(bench, await caseOf(bench), steps);
  } catch (failure) {
    const reason = messageOf(failure);
    putRun(bench, { status: 'failed', reason });
  }
}

async function recallCase(bench: BenchId): Promise<void> {
  const subject = await caseOf(bench).catch(() => null);
  if (subject) await runs.recall(bench, subject);
}

async function caseOf(bench: BenchId): Promise<Case> {
  if (bench.for !== 'own') return loadCase(bench.case);
  const { own } = useSession.getState();
  if (own?.id === bench.case) return ownCase(own);
  throw new Error('This project is not open any more. Open it again, or look in the window that has it.');
}
