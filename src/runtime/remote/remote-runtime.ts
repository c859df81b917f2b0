import { loadedOnce } from '../../ui/loaded-once.ts';
import { type IsolatedTraits, type Runtime, RuntimeFailure, type RuntimeTraits } from '../runtime.ts';
import type { RemoteClient } from './remote-client.ts';

/** The other side, as long as it lives. */
export interface Opened {
  readonly client: RemoteClient;
  /** Brings a package over, with all that it needs. Rejects with a `RuntimeFailure`. */
  install(name: string): Promise<void>;
  /** Where it runs, and in what isolation, is for the page to say and not for the other side. */
  describe(traits: RuntimeTraits): IsolatedTraits;
}

/**
 * A runtime elsewhere, opened when it is first needed. When it breaks, what runs in it ends; the next `boot` or `spawn`
 * opens another.
 *
 * @param open rejects with a `RuntimeFailure`
 */
export function createRemoteRuntime(open: () => Promise<Opened>): Runtime<IsolatedTraits> {
  let opening: ReturnType<typeof startOpening> | null = null;
  let isDisposed = false;

  async function withPackages(names: readonly string[]): Promise<Opened> {
    if (isDisposed) throw new RuntimeFailure('This Python runtime was closed.');
    opening ??= startOpening(open());
    const current = opening;
    const forget = () => {
      if (opening === current) opening = null;
    };
    const opened = await current.opened.catch((error: unknown) => {
      forget();
      throw error;
    });
    if (isDisposed) opened.client.close();
    if (!opened.client.isOpen()) {
      forget();
      return withPackages(names);
    }
    await Promise.all(names.map(current.install));
    return opened;
  }

  return {
    async boot(launch) {
      const { client, describe } = await withPackages(launch.packages);
      return describe(await client.boot(launch));
    },
    async spawn(program) {
      return (await withPackages(program.packages ?? [])).client.spawn(program);
    },
    rest() {
      opening?.opened.then(({ client }) => client.rest()).catch(() => {});
    },
    dispose() {
      isDisposed = true;
      opening?.opened.then(({ client }) => client.close()).catch(() => {});
    },
  };
}

function startOpening(opened: Promise<Opened>) {
  return { opened, install: loadedOnce(async (name: string) => (await opened).install(name)) };
}
