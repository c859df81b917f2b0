import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { kept, keptText } from './kept.ts';

const Size = v.object({ size: v.number() });

/** A storage with room for this many characters. */
function storageOf(room: number) {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    removeItem: (key: string) => texts.delete(key),
    setItem(key: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('What is kept', () => {
  it('is read by the next page, separately for a tab and for the browser', () => {
    vi.stubGlobal('localStorage', storageOf(100));
    vi.stubGlobal('sessionStorage', storageOf(100));
    kept('tab', 'size', Size).keep({ size: 2 });
    expect(kept('tab', 'size', Size).read()).toEqual({ size: 2 });
    expect(kept('browser', 'size', Size).read()).toBeNull();
    kept('tab', 'size', Size).keep(null);
    expect(keptText('tab', 'size').read()).toBeNull();
  });

  it('is nothing where it is not valid, or no JSON', () => {
    vi.stubGlobal('localStorage', storageOf(100));
    for (const text of ['{"size": "large"}', '{', 'dark']) {
      keptText('browser', 'size').keep(text);
      expect(kept('browser', 'size', Size).read()).toBeNull();
    }
  });

  it('is nothing where storage is full or refused, and nobody fails on it', () => {
    vi.stubGlobal('localStorage', storageOf(0));
    const full = kept('browser', 'size', Size);
    full.keep({ size: 2 });
    expect(full.read()).toBeNull();
    vi.stubGlobal('localStorage', undefined);
    const refused = kept('browser', 'size', Size);
    refused.keep({ size: 2 });
    expect(refused.read()).toBeNull();
  });
});
