import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Class } from '../../../room/index.ts';
import { type Teaching, useTeaching } from '../../../session/later.ts';
import { Button, ButtonLink, Pills, TitledDialog } from '../../../ui/index.ts';
import { addresses as pages } from '../../addresses.ts';
import { Home } from '../../PageBar.tsx';
import styles from './ClassHead.module.css';
import { EndClass } from './EndClass.tsx';
import { ClassCode, HowToJoin } from './HowToJoin.tsx';

const NO_ADDRESSES: readonly string[] = [];

/** On top of all of an instructor's pages: the code, who is here, and the ways between the pages. */
export function ClassHead() {
  const code = useTeaching((teaching) => of(teaching, ({ code }) => code, ''));
  const addresses = useTeaching((teaching) => of(teaching, (it) => it.addresses, NO_ADDRESSES));
  const link = useTeaching((teaching) => of(teaching, (it) => it.class.link, 'connecting'));
  const here = useTeaching((teaching) => of(teaching, (it) => hereOf(it.class), 0));
  const [open, setOpen] = useState<'join' | 'end' | null>(null);
  const [at] = useLocation();
  const close = () => setOpen(null);
  return (
    <header className={styles.head}>
      <Home isMarkOnly />
      <button type="button" className={styles.code} title="Show how to join" onClick={() => setOpen('join')}>
        <span className={styles.what}>Class</span> <ClassCode code={code} />
      </button>
      <p role="status" aria-label="Connection" className={styles.state} data-link={link}>
        {stateText(link, here)}
      </p>
      <Pills
        name="Pages of the class"
        items={[
          { label: 'Board', href: pages.class, isCurrent: at === pages.class },
          { label: 'Lead', href: pages.classLead, isCurrent: at === pages.classLead },
          { label: 'Summary', href: pages.classSummary, isCurrent: at === pages.classSummary },
        ]}
      />
      <div className={styles.ends}>
        <Button large onClick={() => setOpen('join')}>
          How to join
        </Button>
        <ButtonLink href={`#${pages.classScreen(code)}`} target="_blank" rel="noopener">
          Open the projector
        </ButtonLink>
        <Button large onClick={() => setOpen('end')}>
          End class
        </Button>
      </div>
      {open === 'join' && (
        <TitledDialog name="How to join" onClose={close} className={styles.joining}>
          <HowToJoin code={code} addresses={addresses} />
        </TitledDialog>
      )}
      {open === 'end' && <EndClass onClose={close} />}
    </header>
  );
}

type Taught = Extract<Teaching, { readonly is: 'teaching' }>;

function of<Value>(teaching: Teaching, read: (taught: Taught) => Value, other: Value): Value {
  return teaching.is === 'teaching' ? read(teaching) : other;
}

function hereOf({ learners }: Class): number {
  let here = 0;
  for (const { isHere, status } of learners) if (isHere && status) here += 1;
  return here;
}

function stateText(link: Class['link'], here: number): string {
  switch (link) {
    case 'connecting':
      return 'Connecting';
    case 'lost':
      return 'No link';
    case 'taken':
      return 'At another page';
    case 'connected':
      return here === 0 ? 'Nobody here yet' : `${here.toLocaleString('en')} here`;
  }
}
