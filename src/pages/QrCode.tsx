import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** The margin that a camera needs around a code, in modules. */
const QUIET = 4;

interface QrCodeProps {
  /** What a camera reads. */
  readonly text: string;
  /** What it is, for who does not see it. */
  readonly name: string;
}

/** A QR code, as large as its box is wide. */
export function QrCode({ text, name }: QrCodeProps) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={styles.code}
    >
      <path d={path} />
    </svg>
  );
}

/** The largest modules that the text has, and as much correction as they have room for. Each run of black modules of a row as one rectangle: between single ones some screens show a gap. */
function drawn(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isBlack, x) => {
      if (!isBlack || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end === -1 ? size : end) - x}v1H${x}z`];
    }),
  );
  return { size, path: runs.join('') };
}
