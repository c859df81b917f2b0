import { QRCodeSVG } from 'qrcode.react';
import { counted } from './problem.ts';
import styles from './ShareDialog.module.css';

/** The most bytes of the largest QR code, with the least of it for repair. */
const MOST_IN_A_CODE = 2953;

/** A link for cameras: black on white in both themes, with the quiet margin that they need. */
export function QrCode({ address }: { readonly address: string }) {
  if (address.length > MOST_IN_A_CODE)
    return (
      <p className={styles.none}>
        No QR code: it holds at most {counted(MOST_IN_A_CODE)} characters, and this link has{' '}
        {counted(address.length)}. Copy it instead.
      </p>
    );
  return (
    <QRCodeSVG
      value={address}
      level="L"
      marginSize={4}
      bgColor="#ffffff"
      fgColor="#000000"
      title="QR code of the link"
      className={styles.code ?? ''}
    />
  );
}
