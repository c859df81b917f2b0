/**
 * Takes out of the frame's window what could talk to somebody. The policy forbids it already, but for WebRTC, of
 * which policies say nothing yet.
 */
export function withoutNetwork(): void {
  for (const name of TALKATIVE) Reflect.defineProperty(globalThis, name, { value: undefined });
}

const TALKATIVE = [
  'BroadcastChannel',
  'EventSource',
  'RTCPeerConnection',
  'SharedWorker',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'XMLHttpRequest',
  'fetch',
  'webkitRTCPeerConnection',
];
