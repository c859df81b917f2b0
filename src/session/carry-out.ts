import type { Case, StageName } from '#case';
import { loadCase } from '../case/catalogue.ts';
import type { Order } from '../windows/protocol.ts';
import { OWN, ownCaseId } from './own/own.ts';
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
import { workspaceId } from './workspace/workspace.ts';

/** Does what was asked for in any window, in the one that leads. */
export function carryOut(order: Order): void {
  switch (order.do) {
    case 'ready':
      if (order.next) void readyCase(order.next.caseId, order.next.stage);
      else void readyPython();
      break;
    case 'accept-offer':
      acceptOffer();
      break;
    case 'show-recording':
      void showRecording(order.caseId, order.stage);
      break;
    case 'run':
      resizeTerminal(order.size);
      void runCase(order.caseId, order.stage);
      break;
    case 'stop':
      stop(order.caseId, order.stage);
      break;
    case 'clear-run':
      clearRun(order.caseId, order.stage);
      break;
    case 'interrupt':
      interrupt(order.caseId, order.stage);
      break;
    case 'type':
      typeLine(order.caseId, order.stage, order.line);
      break;
    case 'end-input':
      endInput(order.caseId, order.stage);
      break;
    case 'resize':
      resizeTerminal(order.size);
  }
}

/** Whoever shows a case that cannot be loaded says so itself. */
async function readyCase(caseId: string, stage: StageName): Promise<void> {
  const subject = await caseNamed(caseId).catch(() => null);
  await (subject ? readyFor(subject, stage) : readyPython());
}

/** This window may show another case, and has to load the one that is to run. */
async function runCase(caseId: string, stage: StageName): Promise<void> {
  try {
    await run(await caseNamed(caseId), stage);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    putRun(workspaceId(caseId, stage), { status: 'failed', reason });
  }
}

/** A case by the name that its workspaces have: `double-import@lesson` is the same case with workspaces of its own. */
async function caseNamed(name: string): Promise<Case> {
  const [id = name] = name.split('@');
  if (id === OWN) return openCase(name);
  return { ...(await loadCase(id)), id: name };
}

function openCase(name: string): Case {
  const { own } = useSession.getState();
  if (own && ownCaseId(own) === name) return ownCase(own);
  throw new Error('This project is not open any more. Open it again, or look in the window that has it.');
}
