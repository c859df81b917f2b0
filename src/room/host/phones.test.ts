import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TalkCommand } from '../command.ts';
import { createPhones, NO_PHONES } from './phones.ts';

const ADA = 'a'.repeat(32);
const BOB = 'b'.repeat(32);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function phonesWithAda() {
  const obeyed: TalkCommand[] = [];
  const onCommand = (command: TalkCommand) => void obeyed.push(command);
  const phones = createPhones({ start: NO_PHONES, onChange() {}, onAsked() {}, onCommand });
  phones.wantPhone(true);
  const secret = phones.read().pairing ?? '';
  phones.hear(ADA, { do: 'pair', secret, name: 'Phone', beat: 0 });
  return { phones, secret, obeyed };
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

it('The laser of a phone that is not heard any more goes out, and one that says where it rests stays', () => {
  const { phones, obeyed } = phonesWithAda();
  const point = () => phones.hear(ADA, { do: 'laser', at: [0.5, 0.5], beat: phones.beat() });
  point();
  vi.advanceTimersByTime(1_000);
  point();
  vi.advanceTimersByTime(1_400);
  expect(obeyed).toHaveLength(2);
  vi.advanceTimersByTime(100);
  expect(obeyed.at(-1)).toEqual({ do: 'laser', at: null });
  vi.advanceTimersByTime(10_000);
  expect(obeyed).toHaveLength(3);
});

it.each([
  ['is sent away', (phones: ReturnType<typeof createPhones>) => phones.sendAway(ADA)],
  ['may not drive any more', (phones: ReturnType<typeof createPhones>) => phones.letDrive(null)],
])('The laser of a phone that %s goes out at once', (_, end) => {
  const { phones, obeyed } = phonesWithAda();
  phones.hear(ADA, { do: 'laser', at: [0.5, 0.5], beat: phones.beat() });
  end(phones);
  expect(obeyed.at(-1)).toEqual({ do: 'laser', at: null });
});
