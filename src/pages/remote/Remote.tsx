import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { roomCodeIn } from '../../room/index.ts';
import { addresses } from '../addresses.ts';
import { Paired } from './Paired.tsx';
import { keepPairing, type Pairing, pairingOf } from './pairing.ts';
import { Unpaired } from './Unpaired.tsx';

interface RemoteProps {
  readonly room?: string | undefined;
  /** As the desk's QR code has it; kept in this browser, and taken out of the address. */
  readonly secret?: string | undefined;
  /** Where the broker is elsewhere: what it lets phones in with. */
  readonly login?: string | undefined;
}

/** A phone that drives the talk. */
export function Remote({ room, secret, login }: RemoteProps) {
  const code = room === undefined ? undefined : (roomCodeIn(room) ?? undefined);
  const [pairing, setPairing] = useState(() => pairingOf(code, secret, login));
  const [, navigate] = useLocation();
  if (secret !== undefined && pairing?.secret !== secret) {
    const asked = pairingOf(code, secret, login);
    if (asked) setPairing(asked);
  }
  useEffect(() => {
    document.title = 'Remote · Machete Mode';
  }, []);
  useEffect(() => {
    if (pairing) keepPairing(pairing);
    // Whoever sees this screen, or its history, must not read it there.
    if (secret !== undefined) navigate(addresses.remote(code), { replace: true });
  }, [pairing, secret, code, navigate]);
  if (!pairing || (code !== undefined && pairing.room !== code))
    return <Unpaired because={secret === undefined ? '' : NO_CODE} />;
  const rename = (name: string) => setPairing((now: Pairing | null) => now && { ...now, name });
  return <Paired key={pairing.client} pairing={pairing} onRename={rename} />;
}

const NO_CODE = 'That is no code that pairs a phone.';
