import type { ReactNode } from 'react';
import { QrCode } from '../../QrCode.tsx';
import { joinAddress, typedJoinAddress } from './class-addresses.ts';
import styles from './HowToJoin.module.css';

interface HowToJoinProps {
  readonly code: string;
  /** Under which learners reach the deck, the best one first. */
  readonly addresses: readonly string[];
  readonly children?: ReactNode;
}

/** The code of the class, large: to be read, typed and scanned. What else is to be said stands below it. */
export function HowToJoin({ code, addresses, children }: HowToJoinProps) {
  const address = joinAddress(addresses, code);
  return (
    <section aria-label="How to join" className={styles.join}>
      <div className={styles.parts}>
        {address !== null && (
          <div className={styles.scan}>
            <QrCode text={address} name={`QR code of ${address}`} />
          </div>
        )}
        <div className={styles.words}>
          <p className="muted">Code of the class</p>
          <p className={styles.code}>
            <ClassCode code={code} />
          </p>
          {address === null ? (
            <p>
              This machine is in no network: learners cannot reach it. Join one, or open a hotspot; the
              address appears here.
            </p>
          ) : (
            <>
              <p className="muted">Scan, or type</p>
              <p className={styles.address}>{typedJoinAddress(addresses)}</p>
            </>
          )}
          {children}
        </div>
      </div>
    </section>
  );
}

/** A code in two halves, which eyes can keep. */
export function ClassCode({ code }: { readonly code: string }) {
  return (
    <>
      <span className="visually-hidden">{code}</span>
      <span aria-hidden>
        {code.slice(0, 3)}
        <span className={styles.gap} />
        {code.slice(3)}
      </span>
    </>
  );
}
