import { type Isolation, type Runtime, RuntimeFailure } from '../../../runtime.ts';
import { downloadAssets } from './download-assets.ts';
import { downloadPackage } from './download-package.ts';
import { createFrameClient, type FrameClient } from './frame-client.ts';
import { openFrame } from './open-frame.ts';

interface Opened {
  readonly client: FrameClient;
  readonly isolation: Isolation;
  /** Packages that the frame has, or that are on their way. */
  readonly installed: Map<string, Promise<void>>;
}

/**
 * CPython in a frame that has another origin than the page, no network and no `eval`. Where a browser starts no
 * worker in such a frame, in one of the page's own origin with the same policy. A frame that breaks ends what runs
 * in it; the next `boot` or `spawn` opens another.
 */
export function createIsolatedRuntime(): Runtime {
  let opening: Promise<Opened> | null = null;
  let isDisposed = false;

  async function opened(): Promise<Opened> {
    if (isDisposed) throw new RuntimeFailure('This Python runtime was closed.');
    opening ??= open();
    const current = opening;
    const forget = () => {
      if (opening === current) opening = null;
    };
    const frame = await current.catch((error: unknown) => {
      forget();
      throw error;
    });
    if (isDisposed) frame.client.close();
    if (frame.client.isOpen()) return frame;
    forget();
    return opened();
  }

  async function withPackages(names: readonly string[]): Promise<Opened> {
    const frame = await opened();
    await Promise.all(names.map((name) => install(frame, name)));
    return frame;
  }

  return {
    async boot(launch) {
      const { client, isolation } = await withPackages(launch.packages);
      return { ...(await client.boot(launch)), isolation };
    },
    async spawn(program) {
      return (await withPackages(program.packages ?? [])).client.spawn(program);
    },
    rest() {
      opening?.then(({ client }) => client.rest()).catch(() => {});
    },
    dispose() {
      isDisposed = true;
      opening?.then(({ client }) => client.close()).catch(() => {});
    },
  };
}

async function open(): Promise<Opened> {
  // Side by side; if there is no frame, nobody asks what became of the download.
  const downloading = downloadAssets();
  downloading.catch(() => {});
  const [client, isolation] = await openAny();
  try {
    client.load(await downloading);
  } catch (error) {
    client.close();
    throw error;
  }
  return { client, isolation, installed: new Map() };
}

/** Once for each frame; one that did not arrive may arrive the next time. */
async function install({ client, installed }: Opened, name: string): Promise<void> {
  const installing =
    installed.get(name) ?? downloadPackage(name).then((archive) => client.install(name, archive));
  installed.set(name, installing);
  await installing.catch((error: unknown) => {
    installed.delete(name);
    throw error;
  });
}

async function openAny(): Promise<[FrameClient, Isolation]> {
  let because: string;
  try {
    return [createFrameClient(await openFrame('opaque')), { kind: 'frame' }];
  } catch (error) {
    because = reasonOf(error);
  }
  try {
    const client = createFrameClient(await openFrame('same-origin'));
    return [client, { kind: 'worker', because: `${SAME_ORIGIN} (${because}). ${STILL_HOLDS}` }];
  } catch (error) {
    throw new RuntimeFailure(`Python cannot run in this browser: ${reasonOf(error)}.`);
  }
}

const SAME_ORIGIN =
  'Python runs in the origin of this page, as this browser does not run it in one of its own';
const STILL_HOLDS = 'It still has no network and no access to the page or what it stores.';

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
