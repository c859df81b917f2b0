import { type RefObject, use, useEffect, useState } from 'react';
import { Button } from '../../../ui/index.ts';
import { counted } from '../../../ui/words.ts';
import { CurrentBench } from './current-bench.ts';
import styles from './ReadSlide.module.css';

/** Leads to the exhibits of a run as long as they are below all that is seen. */
export function ExhibitsBelow({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  const evidence = use(CurrentBench)?.evidence;
  const count = evidence ? evidence.clues.length + evidence.leftOut : 0;
  const [exhibits, setExhibits] = useState<Element | null>(null);
  useEffect(() => {
    const found = within.current?.querySelector('[aria-label="Evidence"]');
    if (!found || count === 0) return;
    const observer = new IntersectionObserver(([seen]) => {
      const isBelow = seen !== undefined && !seen.isIntersecting && seen.boundingClientRect.top > 0;
      setExhibits(isBelow ? found : null);
    });
    observer.observe(found);
    return () => observer.disconnect();
  }, [within, count]);
  if (!exhibits || count === 0) return null;
  return (
    <Button primary large className={styles.below} onClick={() => exhibits.scrollIntoView()}>
      {counted(count, 'exhibit')} below
    </Button>
  );
}
