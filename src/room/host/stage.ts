import * as v from 'valibot';
import { patchBetween } from '../../windows/index.ts';
import { KEYFRAME_EVERY_MS, MOST_BYTES, PATCH_EVERY_MS } from '../bounds.ts';
import type { Readable } from '../members.ts';
import type { PatchMessage, ViewMessage } from '../messages.ts';
import { paced } from '../paced.ts';
import { MOST_OPS } from '../schemas/down.ts';
import { AudienceViewSchema } from '../schemas/view.ts';
import { type AudienceView, NO_VIEW } from '../view.ts';

/** What a topic and the rest of a message take at most. */
const MARGIN = 1_024;
const encoder = new TextEncoder();

interface StageOptions {
  readonly view: Readable<AudienceView>;
  readonly term: () => number;
  /** Whether anything may be said now. */
  readonly maySay: () => boolean;
  readonly say: (what: 'view' | 'patch', text: string) => void;
}

/** Says what the audience sees: each change as soon as the pace allows, and all of it once a second while there are changes. */
export function createStage({ view, term, maySay, say }: StageOptions) {
  let sent: AudienceView = NO_VIEW;
  let seq = 0;
  const patches = paced(PATCH_EVERY_MS, sendPatch);
  const keyframes = paced(KEYFRAME_EVERY_MS, sendAll, 'later');
  const stopWatching = view.watch(patches.soon);

  function sendPatch() {
    if (!maySay()) return;
    const now = fitting(view.read(), sent);
    const ops = patchBetween(sent, now);
    if (ops.length === 0) return;
    seq += 1;
    sent = now;
    const text = JSON.stringify({ term: term(), seq, ops } satisfies PatchMessage);
    // What is too much for a patch comes with the next view.
    if (ops.length <= MOST_OPS && fits(text)) say('patch', text);
    keyframes.soon();
  }
  function sendAll() {
    if (!maySay()) return;
    say('view', JSON.stringify({ term: term(), seq, view: sent } satisfies ViewMessage));
  }

  return {
    /** To an audience that may have heard nothing. */
    begin() {
      sent = fitting(view.read(), sent);
      seq += 1;
      sendAll();
    },
    /** What waits to be said is said now. */
    flush() {
      sendPatch();
      keyframes.now();
    },
    catchUp() {
      patches.catchUp();
      keyframes.catchUp();
    },
    stop() {
      stopWatching();
      patches.stop();
      keyframes.stop();
    },
  };
}

/** What can be sent: where the bench is too much for a message, all the rest; where even that is no view, the one before. */
function fitting(now: AudienceView, before: AudienceView): AudienceView {
  if (isSendable(now)) return now;
  const rest = { ...now, bench: null };
  return isSendable(rest) ? rest : before;
}

function isSendable(view: AudienceView): boolean {
  return v.is(AudienceViewSchema, view) && fits(JSON.stringify(view));
}

function fits(text: string): boolean {
  const most = MOST_BYTES.down - MARGIN;
  return text.length <= most && (text.length * 3 <= most || encoder.encode(text).length <= most);
}
