/** Scrolls a box, and nothing around it, until something in it is in sight, with its own height to spare. */
export function bringIntoSight(box: Element, inner: Element): void {
  const [around, seen] = [box.getBoundingClientRect(), inner.getBoundingClientRect()];
  if (seen.bottom > around.bottom) box.scrollTop += seen.bottom - around.bottom + seen.height;
  else if (seen.top < around.top) box.scrollTop -= around.top - seen.top + seen.height;
}

/** The same, in the middle of the box if it was not in sight. */
export function bringToMiddle(box: Element, inner: Element): void {
  const [around, seen] = [box.getBoundingClientRect(), inner.getBoundingClientRect()];
  if (seen.bottom <= around.bottom && seen.top >= around.top) return;
  box.scrollTop += (seen.top + seen.bottom - around.top - around.bottom) / 2;
}
