import frameDocument from 'virtual:runner/frame';
import * as v from 'valibot';
import { within } from '../../deadline.ts';
import type { Link } from '../../remote/protocol.ts';
import { PROTOCOL_VERSION, type ToFrame } from './protocol.ts';

/** From its making to its `hello`: 0.1 s; on a slow and busy machine much more. */
const HELLO_DEADLINE_MS = 15_000;

/** The sandbox of the frame. With an origin of its own, or, where a browser starts no worker then, in the page's. */
const SANDBOXES = {
  opaque: 'allow-scripts',
  'same-origin': 'allow-scripts allow-same-origin',
} as const;

/**
 * Puts the frame that runs Python into the page, and waits until it speaks and can start workers.
 *
 * @throws {Error} with half a sentence that says what did not work; the frame is gone then
 */
export async function openFrame(origin: keyof typeof SANDBOXES): Promise<FrameLink> {
  const frame = makeFrame(SANDBOXES[origin]);
  const { port1: port, port2: theirs } = new MessageChannel();
  let onBroken: (reason: string) => void = () => {};

  function close() {
    port.close();
    frame.remove();
  }

  try {
    await within(
      HELLO_DEADLINE_MS,
      TOO_LATE,
      new Promise<void>((resolve, reject) => {
        port.onmessage = ({ data }) => {
          const hello = v.is(HelloSchema, data) ? data : null;
          if (hello === null) reject(new Error('the frame does not speak as it should'));
          else if (hello.version !== PROTOCOL_VERSION) reject(new Error('the frame is of another version'));
          else if (hello.workers === 'none') reject(new Error('no worker starts in a sandboxed frame'));
          else resolve();
        };
        frame.onload = () => {
          frame.onload = () => onBroken('it left for another address');
          // '*', as an opaque origin has no name. Nobody else can be in a frame that has just been made.
          frame.contentWindow?.postMessage(null, '*', [theirs]);
        };
        document.body.append(frame);
      }),
    );
  } catch (error) {
    close();
    throw error;
  }

  return {
    post: (message, transfer = []) => port.postMessage(message, transfer),
    listen(onMessage, whenBroken) {
      onBroken = whenBroken;
      port.onmessage = ({ data }) => onMessage(data);
      port.onmessageerror = () => whenBroken('a message of it could not be read');
    },
    close,
  };
}

/** Not `display: none`: browsers slow such a frame down. */
function makeFrame(sandbox: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Python';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.setAttribute('sandbox', sandbox);
  frame.allow = 'cross-origin-isolated';
  frame.srcdoc = frameDocument;
  Object.assign(frame.style, {
    position: 'fixed',
    inlineSize: '0',
    blockSize: '0',
    border: '0',
    visibility: 'hidden',
  });
  return frame;
}

const TOO_LATE = `the frame did not answer within ${HELLO_DEADLINE_MS / 1000} seconds`;

/** The page's end of the line to a frame that has said hello. */
export interface FrameLink extends Link {
  post(message: ToFrame, transfer?: Transferable[]): void;
}

/** The first that a frame says. */
const HelloSchema = v.strictObject({
  type: v.literal('hello'),
  version: v.number(),
  workers: v.picklist(['blob', 'data', 'none']),
});
