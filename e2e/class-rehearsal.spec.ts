import { test } from './class-crowd.ts';
import { expect } from './deck.ts';
import { connection, tiles } from './pages/board.ts';

const COUNT = 20;
test.use({ learners: COUNT });

test('An instructor who rehearses has a board full of simulated learners, who work, and come along to a new code', async ({
  play,
}) => {
  const desk = await play.desk('/class');
  const isFull = async () => {
    await expect(connection(desk)).toHaveText(`${COUNT} here`);
    await expect(tiles(desk).getByRole('listitem')).toHaveCount(COUNT);
  };
  await isFull();
  // People's pace: the first of them have a run or an answer behind them soon.
  await expect(tiles(desk)).toContainText(/exited 1 in|passed the check/);
  const code = await play.code();
  const talk = await play.desk('/presenter/10/0');
  await expect(talk.getByRole('button', { name: /^Room · 0/ })).toBeVisible();
  await talk.keyboard.press('q');
  await talk.getByRole('button', { name: 'New code' }).click();
  await talk.getByRole('button', { name: 'Put all out' }).click();
  await expect.poll(() => play.code()).not.toBe(code);
  await isFull();
});
