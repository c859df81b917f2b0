import { useId, useMemo, useState } from 'react';
import { CASES } from '../../../case/catalogue.ts';
import { HOOKS } from '../../../hooks/index.ts';
import field from '../../../ui/field.module.css';
import { Button, deckBase, randomName } from '../../../ui/index.ts';
import { addresses } from '../../addresses.ts';
import { LESSONS } from '../../lesson/lessons.ts';
import { SLIDES } from '../../talk/the-deck.ts';
import { Choose } from './Choose.tsx';
import styles from './Lead.module.css';
import { Part } from './Part.tsx';
import { type FoundPage, type KnownDeck, pageOf } from './page-of.ts';
import type { Led } from './use-class.ts';

/** Instead of one of the list. */
const PASTED = '';

/** A page of the deck that all get a link to. */
export function SendPart({ host, now, addresses: bases }: Pick<Led, 'host' | 'now' | 'addresses'>) {
  const { sent } = now.call;
  const deck = useMemo(() => deckAt(bases), [bases]);
  const [chosen, setChosen] = useState(PASTED);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<Extract<FoundPage, { ok: false }> | null>(null);
  const id = useId();
  const send = () => {
    const page = pageOf(chosen === PASTED ? typed : chosen, deck);
    setRefused(page.ok ? null : page);
    if (page.ok) host.call({ sent: { id: randomName(), title: page.title, address: page.address } });
  };
  return (
    <Part name="Send a page" isOn={sent !== null}>
      {sent && (
        <div className={styles.current}>
          <p className={styles.what}>
            <b>{sent.title}</b>
          </p>
          <Button large onClick={() => host.call({ sent: null })}>
            Take it back
          </Button>
        </div>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Choose name="Page" value={chosen} groups={GROUPS} onChoose={setChosen} />
        {chosen === PASTED && (
          <p className={styles.field}>
            <label htmlFor={id}>Link</label>
            <input
              id={id}
              className={field.field}
              placeholder="Paste what Share gives, or an address"
              spellCheck={false}
              autoComplete="off"
              value={typed}
              aria-invalid={refused !== null}
              aria-describedby={`${id}-why`}
              onChange={({ target }) => {
                setTyped(target.value);
                setRefused(null);
              }}
            />
          </p>
        )}
        <Button large onClick={send}>
          Send to all
        </Button>
        <p id={`${id}-why`} role="alert" className={styles.why}>
          {refused?.because}
        </p>
      </form>
    </Part>
  );
}

function deckAt(bases: readonly string[]): KnownDeck {
  return {
    bases: [...bases, deckBase()],
    cases: CASES,
    lessons: Object.fromEntries(
      Object.entries(LESSONS).map(([id, lesson]) => [id, lesson?.parts.length] as const),
    ),
    hooks: HOOKS,
    slides: SLIDES.length,
  };
}

const GROUPS = [
  { name: '', options: [{ value: PASTED, name: 'A link that I paste' }] },
  {
    name: 'Stages',
    options: CASES.flatMap(({ id, title, stages }) =>
      stages.map((stage) => ({ value: addresses.demo(id, stage), name: `${title}: ${stage}` })),
    ),
  },
  {
    name: 'Comparisons',
    options: CASES.flatMap(({ id, title, stages: [found, ...others] }) =>
      others.map((stage) => ({
        value: addresses.compare(id, prepared(found ?? stage), prepared(stage)),
        name: `${title}: ${found} and ${stage}`,
      })),
    ),
  },
  { name: 'Hooks', options: HOOKS.map(({ id, title }) => ({ value: addresses.hook(id), name: title })) },
];

function prepared(stage: (typeof CASES)[number]['stages'][number]) {
  return { stage, as: 'prepared' } as const;
}
