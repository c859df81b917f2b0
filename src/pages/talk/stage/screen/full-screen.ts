/** Shows this page on the whole screen, or in its window again. A browser that refuses leaves all as it was. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  change.catch(() => undefined);
}
