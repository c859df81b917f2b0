import type { Process } from '../process.ts';
import type { Launch, Program } from '../program.ts';
import { RuntimeFailure, type RuntimeTraits } from '../runtime.ts';
import { type FromRemote, readFromRemote } from './from-remote.ts';
import type { Link, ToRemote } from './protocol.ts';
import { createRemoteProcess, type RemoteProcess } from './remote-process.ts';

/** The other side has shorter deadlines of its own, with better reasons: this one is for one that hangs. */
const ANSWER_DEADLINE_MS = 30_000;

/** The page's side of the protocol. Once it is closed, a new link is needed. */
export interface RemoteClient {
  isOpen(): boolean;
  /** Resolves when it is closed: with the reason, in a sentence, or without one where nobody needs it any more. */
  readonly closed: Promise<string | undefined>;
  boot(launch: Launch): Promise<RuntimeTraits>;
  spawn(program: Program): Promise<Process>;
  rest(): void;
  /** @param reason why running processes end; none for `killed` */
  close(reason?: string): void;
}

interface Request {
  readonly resolve: (answer: FromRemote) => void;
  readonly reject: (failure: RuntimeFailure) => void;
}

/** @param what is at the other end, as a sentence begins with it: `The frame that runs Python` */
export function createRemoteClient(link: Link, what: string): RemoteClient {
  const requests = new Map<number, Request>();
  const processes = new Map<number, RemoteProcess>();
  let lastRequest = 0;
  let isOpen = true;
  let resolveClosed: (reason: string | undefined) => void = () => {};
  const closed = new Promise<string | undefined>((resolve) => {
    resolveClosed = resolve;
  });

  link.listen(
    (data) => {
      const message = readFromRemote(data);
      if (message === null || !handle(message)) fail('it sent a message that is none of ours');
    },
    (reason) => fail(reason),
  );

  /** False for what nobody asked for. */
  function handle(message: FromRemote): boolean {
    switch (message.type) {
      case 'booted':
      case 'spawned':
      case 'failed': {
        const request = requests.get(message.request);
        request?.resolve(message);
        return request !== undefined;
      }
      case 'output':
        return processes.get(message.process)?.add(message.chunks) ?? false;
      case 'waiting':
        processes.get(message.process)?.wait(message.waiting);
        return processes.has(message.process);
      case 'ended':
        processes.get(message.process)?.end(message.exit);
        return processes.delete(message.process);
    }
  }

  async function ask<Type extends FromRemote['type']>(
    message: Extract<ToRemote, { request: number }>,
    expected: Type,
  ): Promise<Extract<FromRemote, { type: Type }>> {
    if (!isOpen) throw new RuntimeFailure('This Python runtime was closed.');
    const { request } = message;
    const deadline = setTimeout(
      () => fail(`it did not answer within ${ANSWER_DEADLINE_MS / 1000} seconds`),
      ANSWER_DEADLINE_MS,
    );
    try {
      const answer = await new Promise<FromRemote>((resolve, reject) => {
        requests.set(request, { resolve, reject });
        link.post(message);
      });
      if (answer.type === 'failed') throw new RuntimeFailure(answer.reason);
      if (isOf(expected, answer)) return answer;
      throw fail('it gave an answer to another question');
    } finally {
      clearTimeout(deadline);
      requests.delete(request);
    }
  }

  function fail(reason: string): RuntimeFailure {
    const sentence = `${what} was closed: ${reason}.`;
    close(sentence);
    return new RuntimeFailure(sentence);
  }

  function close(reason?: string) {
    if (!isOpen) return;
    isOpen = false;
    link.close();
    const failure = new RuntimeFailure(reason ?? 'This Python runtime was closed.');
    for (const { reject } of requests.values()) reject(failure);
    for (const process of processes.values()) process.lose(reason);
    processes.clear();
    resolveClosed(reason);
  }

  return {
    isOpen: () => isOpen,
    closed,
    async boot(launch) {
      return (await ask({ type: 'boot', request: ++lastRequest, launch }, 'booted')).info;
    },

    async spawn(program) {
      const request = ++lastRequest;
      const process = createRemoteProcess(
        request,
        (message) => isOpen && link.post(message),
        (reason) => fail(reason),
      );
      // Before the answer: the first output may come right behind it.
      processes.set(request, process);
      try {
        await ask({ type: 'spawn', request, program }, 'spawned');
        return process;
      } catch (failure) {
        processes.delete(request);
        throw failure;
      }
    },
    rest: () => isOpen && link.post({ type: 'rest' }),
    close,
  };
}

function isOf<Type extends FromRemote['type']>(
  type: Type,
  message: FromRemote,
): message is Extract<FromRemote, { type: Type }> {
  return message.type === type;
}
