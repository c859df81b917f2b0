import type { StageName } from '#case';
import { loadCase } from '../case/catalogue.ts';
import type { Order } from './mirror/protocol.ts';
import { endInput, interrupt, readyPython, resizeTerminal, run, stop, typeLine } from './runs.ts';
import { putRun } from './session.ts';
import { workspaceId } from './workspace.ts';

/** Does what was asked for in any window, in the one that leads. */
export function carryOut(order: Order): void {
  switch (order.do) {
    case 'ready':
      void readyPython(order.packages ?? undefined);
      break;
    case 'run':
      resizeTerminal(order.size);
      void runCase(order.caseId, order.stage);
      break;
    case 'stop':
      stop(order.caseId, order.stage);
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

/** This window may show another case, and has to load the one that is to run. */
async function runCase(caseId: string, stage: StageName): Promise<void> {
  try {
    await run(await loadCase(caseId), stage);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    putRun(workspaceId(caseId, stage), { status: 'failed', reason });
  }
}
