import type { CSSProperties } from 'react';
import { addresses } from './addresses.ts';
import styles from './OverSlide.module.css';
import { QrCode } from './QrCode.tsx';
import { type Joined, typedAddress } from './typed-address.ts';

interface JoinSlideProps {
  /** Under which others reach this deck: `http://192.168.1.5:4173/`. */
  readonly deck: string;
  readonly code: string;
  readonly to?: Joined;
}

const JOIN = {
  talk: { name: 'Join the room', title: 'Follow on your phone', what: 'Room', address: addresses.follow },
  class: { name: 'Join the class', title: 'Join the class', what: 'Class', address: addresses.joinClass },
} as const satisfies Record<Joined, unknown>;

/** How to join the room, over the slide: to be read, photographed and scanned from the back row. */
export function JoinSlide({ deck, code, to = 'talk' }: JoinSlideProps) {
  const { name, title, what, address } = JOIN[to];
  const whole = new URL(deck);
  whole.hash = address(code);
  const text = typedAddress(deck, to);
  return (
    <section aria-label={name} className={styles.over}>
      <div className={styles.join}>
        <div className={styles.scan}>
          <QrCode text={whole.href} name={`QR code of ${whole.href}`} />
        </div>
        <div className={styles.what}>
          <h2>{title}</h2>
          <p className={styles.name}>{what}</p>
          <p className={styles.room}>
            <span className="visually-hidden">{code}</span>
            <span aria-hidden>{code.slice(0, 3)}</span>
            <span aria-hidden>{code.slice(3)}</span>
          </p>
        </div>
        <p className={styles.type} style={{ '--length': text.length } as CSSProperties}>
          <span className={styles.name}>Scan, or type</span> <span className={styles.address}>{text}</span>
        </p>
      </div>
    </section>
  );
}

interface QuestionSlideProps {
  readonly text: string;
  /** Who asks; `null` is anonymous. */
  readonly name: string | null;
  readonly votes: number;
}

/** Somebody's question, over the slide. */
export function QuestionSlide({ text, name, votes }: QuestionSlideProps) {
  return (
    <section aria-label="A question" className={styles.over}>
      <div className={styles.question}>
        <p className={styles.from}>
          {name ?? 'From the room'}
          {votes > 1 && <span> · {votes} want to know</span>}
        </p>
        <p className={styles.text} style={{ '--length': text.length } as CSSProperties} dir="auto">
          {text}
        </p>
      </div>
    </section>
  );
}
