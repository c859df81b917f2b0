import type { BenchId, Case } from '#case';
import { loadCase } from '../case/catalogue.ts';
import type { Order } from '../windows/protocol.ts';
import { ownCase } from './own/own-case.ts';
import {
  acceptOffer,
  clearRun,
  endInput,
  interrupt,
  readyFor,
  readyPython,
  resizeTerminal,
  run,
  showRecording,
  stop,
  typeLine,
} from './runs/runs.ts';
import { putRun, useSession } from './session.ts';

/** Does what was asked for in any window, in the one that leads. */
export function carryOut(order: Order): void {
  switch (order.do) {
    case 'ready':
      if (order.next) void readyCase(order.next);
      else void readyPython();
      break;
    case 'accept-offer':
      acceptOffer();
      break;
    case 'show-recording':
      void showRecording(order.bench);
      break;
    case 'run':
      resizeTerminal(order.size);
      void runCase(order.bench);
      break;
    case 'stop':
      stop(order.bench);
      break;
    case 'clear-run':
      clearRun(order.bench);
      break;
    case 'interrupt':
      interrupt(order.bench);
      break;
    case 'type':
      typeLine(order.bench, order.line);
      break;
    case 'end-input':
      endInput(order.bench);
      break;
    case 'resize':
      resizeTerminal(order.size);
  }
}

/** Whoever shows a case that cannot be loaded says so itself. */
async function readyCase(bench: BenchId): Promise<void> {
  const subject = await caseOf(bench).catch(() => null);
  await (subject ? readyFor(bench, subject) : readyPython());
}

/** This window may show another case, and has to load the one that is to run. */
async function runCase(bench: BenchId): Promise<void> {
  try {
    await run(bench, await caseOf(bench));
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    putRun(bench, { status: 'failed', reason });
  }
}

async function caseOf(bench: BenchId): Promise<Case> {
  if (bench.for !== 'own') return loadCase(bench.case);
  const { own } = useSession.getState();
  if (own?.id === bench.case) return ownCase(own);
  throw new Error('This project is not open any more. Open it again, or look in the window that has it.');
}
