import { onChange, useSession } from '../state/session.ts';

/**
 * Asks another window something through all that windows share, and resolves when the answer has come the same way.
 * Rejects with the signal's reason.
 */
export function askOtherWindow(signal: AbortSignal): Promise<void> {
  const { echo } = useSession.getState();
  const asked = Math.max(echo.asked, echo.answered) + 1;
  return new Promise((resolve, reject) => {
    const end = onChange((now) => {
      if (now.echo.answered !== asked) return;
      end();
      signal.removeEventListener('abort', fail);
      resolve();
    });
    const fail = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', fail, { once: true });
    useSession.setState({ echo: { ...echo, asked } });
  });
}

/** Answers other windows that ask, until the returned function is called. */
export function answerOtherWindows(): () => void {
  const answer = () => {
    const { asked, answered } = useSession.getState().echo;
    if (answered < asked) useSession.setState({ echo: { asked, answered: asked } });
  };
  answer();
  return onChange(answer);
}
