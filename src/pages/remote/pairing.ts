import * as v from 'valibot';
import { isClientName, isRoomCode, LONGEST_NAME, readLogin } from '../../room/index.ts';
import { kept, randomName } from '../../ui/index.ts';

/** With what this phone is paired with a desk. */
export type Pairing = v.InferOutput<typeof PairingSchema>;

const PairingSchema = v.object({
  room: v.pipe(v.string(), v.check(isRoomCode)),
  /** Of the desk's QR code: from then on this phone's password. */
  secret: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  /** Where the broker wants another password than the secret, as `loginText` writes it. */
  login: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(512),
      v.check((text) => readLogin(text) !== null),
    ),
  ),
  /** What this phone is in the room. */
  client: v.pipe(v.string(), v.check(isClientName)),
  /** What the desk calls it. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME)),
});

/** A phone's browser closes pages by itself: one that is opened again is still paired. */
const keptPairing = kept('browser', 'machete-mode.remote', PairingSchema);

export const keepPairing = (pairing: Pairing): void => keptPairing.keep(pairing);

/** The pairing that an address asks for, or the one that is kept of its room; `null` if there is none. */
export function pairingOf(room?: string, secret?: string, login?: string): Pairing | null {
  const known = keptPairing.read();
  if (secret === undefined) return known && (room === undefined || known.room === room) ? known : null;
  if (known?.room === room && known?.secret === secret) return known;
  const name = known?.name ?? nameOf(navigator.userAgent);
  // Another name in the room for each secret: a broker binds both to each other.
  const asked = v.safeParse(PairingSchema, { room, secret, login, client: randomName(), name });
  return asked.success ? asked.output : null;
}

/** What people call such a device. */
export function nameOf(userAgent: string): string {
  const known = ['iPhone', 'iPad', 'Android'].find((device) => userAgent.includes(device));
  return known === 'Android' ? 'Android phone' : (known ?? 'Phone');
}

/** A name as it can be had; `null` for none. */
export function nameIn(typed: string): string | null {
  const name = typed.trim().slice(0, LONGEST_NAME).trim();
  return name === '' ? null : name;
}

/** With what this phone enters the room. */
export function loginOf({ login, secret }: Pick<Pairing, 'login' | 'secret'>) {
  return (login !== undefined && readLogin(login)) || { username: 'remote', password: secret };
}
