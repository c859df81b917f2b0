import { useEffect } from 'react';
import { ECHO_CHANNEL, type EchoMessage } from './checks/windows.ts';

/** The second window: it answers the preflight until that closes it. */
export function Echo() {
  useEffect(() => {
    const channel = new BroadcastChannel(ECHO_CHANNEL);
    channel.onmessage = ({ data }) => {
      if (data === ('anybody there?' satisfies EchoMessage))
        channel.postMessage('here' satisfies EchoMessage);
    };
    return () => channel.close();
  }, []);
  return (
    <main className="page">
      <h1>The second window</h1>
      <p>It answers the preflight and closes by itself.</p>
    </main>
  );
}
