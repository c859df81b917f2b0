import { useEffect } from 'react';

const ASK = 'machete-mode:full-screen';

/** Only the browser knows this member: it lends a press of a key in one window to another one. */
interface LendingOptions extends WindowPostMessageOptions {
  readonly delegate: 'fullscreen';
}

/** Asks another window of this page to fill its screen. Only right after a press or a click in this one. */
export function askForFullScreen(other: Window): void {
  const options: LendingOptions = { targetOrigin: location.origin, delegate: 'fullscreen' };
  other.postMessage(ASK, options);
}

/** Fills the screen when the window that opened this one asks for it. */
export function useFullScreenOnDemand(): void {
  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent) => {
      if (source !== window.opener || origin !== location.origin || data !== ASK) return;
      // A browser that lends nothing refuses: then F in this window does it.
      document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);
}
