import { useEffect } from 'react';
import { ECHO_CHANNEL, type EchoMessage } from './echo-channel.ts';
import styles from './Preflight.module.css';

/** The second window: it answers whoever asks, until the first one closes it. */
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
    <main className={styles.echo}>
      <h1>The second window</h1>
      <p>It answers the preflight, and closes by itself.</p>
    </main>
  );
}
