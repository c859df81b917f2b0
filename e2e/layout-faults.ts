interface Walk {
  /** As they stand behind the `#`, all of them of one slide. */
  readonly addresses: readonly string[];
  /** In pixels, what code must have. */
  readonly smallestCode: number;
}

/**
 * What does not fit at some addresses of the deck, or is too small to be read from the back row. It runs in the page, for all of them
 * in one call: the way into the page takes longer than a look at a step.
 */
export async function faultsAt({ addresses, smallestCode }: Walk): Promise<string[]> {
  const all: string[] = [];
  // A new size of the window is there with its next frame, and an editor follows its box by one more.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  for (const address of addresses) {
    await goTo(address);
    for (const motion of document.getAnimations()) if (motion instanceof CSSTransition) motion.finish();
    all.push(...faultsHere().map((fault) => `${address} ${fault}`));
  }
  return all;

  async function goTo(address: string): Promise<void> {
    if (location.hash === `#${address}`) return;
    // Our listener comes after the deck's, which renders at once: nothing has to be painted to be measured.
    const hasGone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = address;
    await hasGone;
  }

  function faultsHere(): string[] {
    const found: string[] = [];
    const content = document.querySelector('main [data-content]');
    const foot = document.querySelector('main article > footer');
    if (!content || !foot) return ['has no content'];
    const bounds = content.getBoundingClientRect();
    const limit = { right: bounds.right + 1, bottom: foot.getBoundingClientRect().top + 1 };
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} «${(element.textContent ?? '').trim().slice(0, 40)}»`;

    const blocks = [...content.children].filter((element) => element.getBoundingClientRect().height > 0);
    blocks.forEach((block, index) => {
      const box = block.getBoundingClientRect();
      if (box.bottom > limit.bottom)
        found.push(`${name(block)} goes ${Math.round(box.bottom - limit.bottom)} px below`);
      if (box.right > limit.right)
        found.push(`${name(block)} goes ${Math.round(box.right - limit.right)} px beyond`);
      const next = blocks[index + 1]?.getBoundingClientRect();
      if (next && next.top < box.bottom - 1 && next.left < box.right)
        found.push(`${name(block)} overlaps the next`);
    });
    for (const text of content.querySelectorAll('pre, h1, p, svg text')) {
      const isPanel = text.closest('[aria-label="Evidence"], [aria-label="Terminal"], [aria-label="Editor"]');
      if (isPanel || !text.checkVisibility({ opacityProperty: true })) continue;
      const box = text.getBoundingClientRect();
      if (box.right > limit.right)
        found.push(`${name(text)} goes ${Math.round(box.right - limit.right)} px beyond`);
      if (text.scrollWidth > text.clientWidth + 1 && text.tagName === 'PRE')
        found.push(`${name(text)} is cut at its right`);
    }
    const labels = [...content.querySelectorAll('svg text')]
      .filter((text) => text.checkVisibility({ opacityProperty: true }))
      .map((text) => ({ text, box: text.getBoundingClientRect() }));
    labels.forEach(({ text, box }, index) => {
      const over = labels.slice(index + 1).find((other) => {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // The boxes of two lines of text may touch; the letters do not.
        return wide > 1 && high > Math.min(box.height, other.box.height) / 3;
      });
      if (over) found.push(`${name(text)} lies over ${name(over.text)}`);
    });
    for (const code of content.querySelectorAll('pre, .view-lines')) {
      const size = Number.parseFloat(getComputedStyle(code).fontSize);
      if (!code.closest('[data-still]') && size < smallestCode - 0.5)
        found.push(`${name(code)} is ${size.toFixed(1)} px and not ${smallestCode.toFixed(1)}`);
    }
    return found;
  }
}
