import { test } from './class-crowd.ts';
import { expect, goTo } from './deck.ts';
import { attendance, join } from './pages/attendance.ts';
import { button } from './pages/bench.ts';
import { connection, needs, tile, tiles } from './pages/board.ts';
import {
  accuseAnInnocent,
  findTheTwo,
  fixIt,
  nameTheCulprit,
  nextTask,
  placeTheHook,
  predict,
  seeItFail,
} from './pages/first-lesson.ts';

const FIRST = '/learn/double-import/1';
const SIMULATED = 20;

test('A class goes through the first lesson: 20 simulated learners, Ada who knows the way, and Ben who needs a hand', async ({
  play,
  crowd,
}) => {
  test.setTimeout(600_000);
  const desk = await play.desk('/class');
  const code = await play.code();
  const learners = await crowd.learners({ count: SIMULATED, seed: 5, speed: 15 });
  const [ada, ben] = [await play.guest(`/class/${code}`), await play.guest(`/class/${code}`)];
  await join(ada, 'Ada Real');
  await join(ben, 'Ben Real');
  await expect(connection(desk)).toHaveText(`${SIMULATED + 2} here`);

  await test.step('All begin the lesson, and the board follows', async () => {
    for (const learner of [ada, ben]) await goTo(learner, FIRST);
    for (const learner of [ada, ben]) {
      await seeItFail(learner);
      await nextTask(learner);
      await predict(learner);
      await nextTask(learner);
      await placeTheHook(learner);
      await nextTask(learner);
    }
    await expect(tile(desk, 'Ada Real')).toContainText('3/7');
    await expect(tiles(desk).getByRole('listitem')).toHaveCount(SIMULATED + 2);
  });

  await test.step('Ben accuses the same line again and again, and is stuck; then his hand is up', async () => {
    for (let time = 0; time < 3; time++) await accuseAnInnocent(ben);
    await expect(tile(desk, 'Ben Real')).toHaveAccessibleName(/Stuck, the same check failed 3 times/);
    await expect(
      desk
        .getByRole('region', { name: 'Wrong answers' })
        .getByRole('button', { name: /accused shop\/catalog\/views\.py/ }),
    ).toBeVisible();
    await button(ben, 'Hand up').click();
    await expect(tile(desk, 'Ben Real')).toHaveAccessibleName(/Hand up/);
  });

  await test.step('The instructor comes, asks to see the screen, and sees it', async () => {
    await tile(desk, 'Ben Real').focus();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { name: /Ben Real/ }).first()).toBeVisible();
    await button(desk, 'I have seen it').click();
    await expect(ben.getByRole('status', { name: 'From the instructor' })).toContainText(
      'has seen your hand',
    );
    await button(desk, 'Ask to see the screen').click();
    await button(ben, 'Yes, show it').click();
    await expect(desk.getByRole('main')).toContainText('traceback.print_stack()');
    await nameTheCulprit(ben);
    await button(ben, 'Hand down').click();
    await button(ben, 'Stop showing').click();
    await expect(desk.getByRole('main')).not.toContainText('traceback.print_stack()');
  });

  await test.step('Ada is done with the lesson; so are all who simulate it', async () => {
    await nameTheCulprit(ada);
    await nextTask(ada);
    await findTheTwo(ada);
    await nextTask(ada);
    await fixIt(ada);
    await nextTask(ada);
    await seeItFail(ada);
    await goTo(desk, '/class');
    await expect(tile(desk, 'Ada Real')).toHaveAccessibleName(/Lesson done/);
    const stands = await learners.rest();
    const passed = stands.filter(({ status }) => status.at?.task === null).length;
    await expect(needs(desk)).toContainText(`${passed + 1} Done`);
  });

  await test.step('The class ends for all, and nothing of it stays', async () => {
    await button(desk, 'End class').click();
    await button(desk, 'End it and delete everything').click();
    await expect(tiles(desk)).toHaveCount(0);
    await expect(attendance(ada)).toContainText(/ended|over/);
  });
});
