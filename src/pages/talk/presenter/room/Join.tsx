import { type OpenRoom, orders } from '../../../../session/index.ts';
import { keyCaps, keyOf } from '../../../../ui/index.ts';
import { QrCode } from '../../../QrCode.tsx';
import { typedAddress } from '../../../typed-address.ts';
import { DeskButton } from '../DeskButton.tsx';
import styles from './Join.module.css';
import { followAddress } from './room-addresses.ts';

/** How the audience comes in: to be shown on the slide at any moment. */
export function Join({ room: { code, addresses, over } }: { readonly room: OpenRoom }) {
  const address = followAddress(addresses, code);
  const isShown = over?.is === 'join';
  const [deck] = addresses;
  if (address === null || deck === undefined)
    return (
      <p className="muted">
        This machine is in no network: phones cannot reach it. Join one, or open a hotspot; the address
        appears here.
      </p>
    );
  return (
    <section aria-label="Join" className={styles.join}>
      <QrCode text={address} name={`QR code of ${address}`} />
      <div className={styles.words}>
        <p className={styles.code}>
          <span className="visually-hidden">Code {code}</span>
          <span aria-hidden>{code.slice(0, 3)}</span> <span aria-hidden>{code.slice(3)}</span>
        </p>
        <p className={styles.address}>{typedAddress(deck)}</p>
        <DeskButton pressed={isShown} onClick={() => orders.cover(isShown ? null : { is: 'join' })}>
          Show on the slide <kbd className={styles.key}>{keyCaps(keyOf('join')).join(' ')}</kbd>
        </DeskButton>
      </div>
    </section>
  );
}
