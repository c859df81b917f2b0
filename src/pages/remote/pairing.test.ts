import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPairing, nameIn, nameOf, pairingOf } from './pairing.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });
});

describe('A phone that is paired', () => {
  it('takes the secret of the code that it scanned, under a name in the room of its own', () => {
    const pairing = pairingOf('K7M2QX', 'one');
    expect(pairing).toMatchObject({ room: 'K7M2QX', secret: 'one', name: 'Phone' });
    expect(pairing?.client).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is the same one after a reload, and by the same code', () => {
    const pairing = pairingOf('K7M2QX', 'one');
    if (pairing) keepPairing({ ...pairing, name: 'Ada' });
    expect(pairingOf('K7M2QX', undefined)).toEqual({ ...pairing, name: 'Ada' });
    expect(pairingOf(undefined, undefined)).toMatchObject({ secret: 'one' });
    expect(pairingOf('K7M2QX', 'one')).toEqual({ ...pairing, name: 'Ada' });
  });

  it('is another one by another code, and keeps what it is called', () => {
    const pairing = pairingOf('K7M2QX', 'one');
    if (pairing) keepPairing({ ...pairing, name: 'Ada' });
    const next = pairingOf('K7M2QX', 'two');
    expect(next).toMatchObject({ secret: 'two', name: 'Ada' });
    expect(next?.client).not.toBe(pairing?.client);
  });

  it('is not paired in another room, nor by what is no code', () => {
    const pairing = pairingOf('K7M2QX', 'one');
    if (pairing) keepPairing(pairing);
    expect(pairingOf('AAAAAA', undefined)).toBeNull();
    expect(pairingOf(undefined, 'one')).toBeNull();
    expect(pairingOf('K7M2QX', 'x'.repeat(200))).toBeNull();
  });
});

describe('What a phone is called', () => {
  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', 'iPhone'],
    ['Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36', 'Android phone'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'Phone'],
  ])('%s', (userAgent, name) => expect(nameOf(userAgent)).toBe(name));

  it('is what somebody typed, without blanks around it, and not too long', () => {
    expect(nameIn('  Ada’s phone ')).toBe('Ada’s phone');
    expect(nameIn('x'.repeat(100))).toHaveLength(40);
    expect(nameIn('   ')).toBeNull();
  });
});
