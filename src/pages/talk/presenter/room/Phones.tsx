import { type OpenRoom, orders } from '../../../../session/index.ts';
import { QrCode } from '../../../QrCode.tsx';
import { DeskButton } from '../DeskButton.tsx';
import styles from './Phones.module.css';
import { remoteAddress } from './room-addresses.ts';

/** The phones that may drive. One does at a time, and the desk always may. */
export function Phones({ room }: { readonly room: OpenRoom }) {
  const { remotes, drives, pairing } = room;
  return (
    <section aria-label="Phones that drive" className={styles.phones}>
      <header className="ends">
        <h3 className="caption">Phones that drive</h3>
        <DeskButton pressed={pairing !== null} onClick={() => orders.pairPhone(pairing === null)}>
          Pair a phone
        </DeskButton>
      </header>
      {pairing !== null && <Pairing room={room} secret={pairing} />}
      <ul>
        {remotes.map(({ client, name, isHere }) => (
          <li key={client} className={styles.phone}>
            <p>
              <b>{name}</b> <span className="muted">{isHere ? '' : 'away'}</span>
              {drives === client && <span className={styles.drives}>drives</span>}
            </p>
            <DeskButton
              onClick={() => orders.letDrive(drives === client ? null : client)}
              aria-label={drives === client ? `Take back from ${name}` : `Let ${name} drive`}
            >
              {drives === client ? 'Take back' : 'Let it drive'}
            </DeskButton>
            <DeskButton onClick={() => orders.sendPhoneAway(client)} aria-label={`Send ${name} away`}>
              Send away
            </DeskButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The secret lets one phone in: nobody else may see it. */
function Pairing({ room, secret }: { readonly room: OpenRoom; readonly secret: string }) {
  const address = remoteAddress(room, secret);
  if (address === null) return null;
  return (
    <div className={styles.pairing}>
      <QrCode text={address} name="QR code that pairs a phone" />
      <p>
        Scan this with the phone that shall drive. It works once, and for one phone: let nobody else see it.
      </p>
    </div>
  );
}
