import { serveRuntime } from '../../remote/serve-runtime.ts';
import { createEmbeddedRuntime } from '../embedded-runtime.ts';
import warmUp from '../warm-up.py?raw';
import { withoutNetwork } from './disarm.ts';
import { findWorkerStart, frameHost } from './frame-host.ts';
import { type FromFrame, PROTOCOL_VERSION, type RunnerAssets, type ToFrame } from './protocol.ts';

/** The page sends one message to this window, with a port in it; all else goes over that port. */
function connect(event: MessageEvent) {
  const [port] = event.ports;
  if (event.source !== parent || !port) return;
  removeEventListener('message', connect);
  void serve(port);
}

async function serve(port: MessagePort) {
  const post = (message: FromFrame) => port.postMessage(message);
  const workers = await findWorkerStart();
  if (workers !== 'none') {
    let loaded: (assets: RunnerAssets) => void = () => {};
    const assets = new Promise<RunnerAssets>((resolve) => {
      loaded = resolve;
    });
    const archives = new Map<string, ArrayBuffer>();
    const host = frameHost(workers, assets, archives);
    const receive = serveRuntime(createEmbeddedRuntime(host, WARM_UP), post);
    port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
      if (data.type === 'load') loaded(data.assets);
      else if (data.type === 'package') archives.set(data.name, data.archive);
      else receive(data);
    };
  }
  post({ type: 'hello', version: PROTOCOL_VERSION, workers });
}

const WARM_UP = { files: { 'main.py': warmUp }, argv: ['main.py'], env: {} };

withoutNetwork(globalThis);
addEventListener('message', connect);
