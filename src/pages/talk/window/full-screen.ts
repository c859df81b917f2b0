import { useEffect } from 'react';

/** Shows this page on the whole screen, or in its window again. If the browser refuses, nothing changes. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  change.catch(() => undefined);
}

const ASK = 'machete-mode:full-screen';

/** Missing in TypeScript's types: lends the key press in one window to another. */
interface LendingOptions extends WindowPostMessageOptions {
  readonly delegate: 'fullscreen';
}

/** Asks another window of this page to fill its screen. Works only right after a key press or a click in this one. */
export function askForFullScreen(other: Window): void {
  const options: LendingOptions = { targetOrigin: location.origin, delegate: 'fullscreen' };
  other.postMessage(ASK, options);
}

/** Fills the screen when the window that opened this one asks for it. */
export function useFullScreenOnDemand(): void {
  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent) => {
      if (source !== window.opener || origin !== location.origin || data !== ASK) return;
      // Without delegation the browser refuses: then press F in this window.
      document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);
}
