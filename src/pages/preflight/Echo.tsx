import { useEffect } from 'react';
import { answerOtherWindows } from '../../session/later.ts';

/** The second window: it answers the preflight until that closes it. */
export function Echo() {
  useEffect(answerOtherWindows, []);
  return (
    <main className="page">
      <h1>The second window</h1>
      <p>It answers the preflight and closes by itself.</p>
    </main>
  );
}
