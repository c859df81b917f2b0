import { whenIdle, whenPainted } from '../ui/index.ts';
import { keepCopy } from './keep-copy.ts';
import { startWorker, whyNoWorker } from './worker-link.ts';

const RELOADED = 'machete-mode.reloaded-for-isolation';

/**
 * Once the page stands: the service worker, which isolates it on a host that does not, and, when the page has nothing
 * better to do, the offline copy.
 */
export function startOffline(): void {
  whenPainted(() => {
    if (whyNoWorker() === null) followWorker();
    whenIdle(() => void keepCopy());
  });
  window.addEventListener('online', () => void keepCopy());
}

function followWorker(): void {
  const { serviceWorker } = navigator;
  const hadWorker = serviceWorker.controller !== null;
  // Another release took over, which somebody has agreed to: this page is of the old one.
  if (hadWorker) serviceWorker.addEventListener('controllerchange', () => location.reload());
  // Without a worker there is no isolation either; keepCopy says why.
  if (!crossOriginIsolated) startWorker().then(reloadOnce, () => {});
}

/** The page came without the headers that isolate it; the service worker adds them. Some browsers isolate none even so. */
function reloadOnce(): void {
  try {
    if (sessionStorage.getItem(RELOADED) !== null) return;
    sessionStorage.setItem(RELOADED, 'yes');
    location.reload();
  } catch {
    // Without storage one cannot know whether it was reloaded already. It is not isolated, which the panels say.
  }
}
