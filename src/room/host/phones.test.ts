import { expect, it } from 'vitest';
import { createPhones, NO_PHONES } from './phones.ts';

const ADA = 'a'.repeat(32);
const BOB = 'b'.repeat(32);

function phonesWithAda() {
  const phones = createPhones({ start: NO_PHONES, onChange() {}, onAsked() {}, onCommand() {} });
  phones.wantPhone(true);
  const secret = phones.read().pairing ?? '';
  phones.hear(ADA, { do: 'pair', secret, name: 'Phone', beat: 0 });
  return { phones, secret };
}

it('A paired phone that comes by another name is called by it, and is no second one', () => {
  const { phones, secret } = phonesWithAda();
  phones.hear(ADA, { do: 'pair', secret, name: ' Ada’s  phone ', beat: 0 });
  expect(phones.remotes()).toMatchObject([{ client: ADA, name: 'Ada’s phone' }]);
});

it('Only its own secret renames a phone, and a secret that is used up pairs none', () => {
  const { phones, secret } = phonesWithAda();
  phones.hear(ADA, { do: 'pair', secret: 'another', name: 'Eve', beat: 0 });
  phones.hear(BOB, { do: 'pair', secret, name: 'Bob', beat: 0 });
  expect(phones.remotes()).toMatchObject([{ client: ADA, name: 'Phone' }]);
});
