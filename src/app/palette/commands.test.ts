import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at, benchId, benchKey, isStageName, type StageName, stagesOf } from '#case';
import { CASES, loadCase } from '../../case/catalogue.ts';
import { LESSONS } from '../../pages/lesson/lessons.ts';
import { SLIDES } from '../../pages/talk/the-deck.ts';
import { editFile, filesOf, openFileOf, type Run, useSession, workspaceOf } from '../../session/index.ts';
import type { Command } from './command.ts';
import { commandsFor } from './commands/index.ts';
import { frontOf, type Scene } from './scene.ts';

// The deck's own slides, cases and lessons. A slide with a case that has a lesson is in front, and one with none.
const slide = SLIDES.find(({ cases: [shown] }) => shown && at(LESSONS, shown.id));
const plain = SLIDES.find(({ cases }) => cases.length === 0);
const shown = slide?.cases[0];
if (!slide || !plain || !shown || !isStageName(shown.stage))
  throw new Error('The talk has no slide with a case, or none without.');
const { id } = shown;
const stage: StageName = shown.stage;
const bench = benchId(id, stage);
const subject = await loadCase(id);
const otherStages = stagesOf(subject.definition).filter((each) => each !== stage);
const parts = at(LESSONS, id)?.parts ?? [];
const file = subject.definition.stages[stage]?.open[0] ?? '';

const SLIDE = `/talk/${slide.number}/0`;
const BENCH = `/demo/${id}/${stage}`;
const LESSON = `/learn/${id}/2`;

function sceneAt(address: string) {
  const session = useSession.getState();
  const navigate = vi.fn<Scene['navigate']>();
  const pages = [{ title: 'Cover', address: () => '/' }];
  return { front: frontOf(address, session.position), subject, session, now: 0, pages, navigate };
}
const commandsAt = (address: string) => commandsFor(sceneAt(address));
const idsIn = (commands: readonly Command[], group: Command['group']) =>
  commands.filter((each) => each.group === group).map((each) => each.id);

function give(commandId: string, scene: Scene): void {
  const command = commandsFor(scene).find((each) => each.id === commandId);
  if (!command) throw new Error(`There is no ${commandId}.`);
  command.run();
}

const workspace = () => workspaceOf(useSession.getState(), bench);

beforeEach(() => {
  vi.stubGlobal('location', { hash: `#${BENCH}` });
  useSession.setState(useSession.getInitialState(), true);
});
afterEach(() => useSession.setState(useSession.getInitialState(), true));

describe.each(['/', SLIDE, `/presenter/${slide.number}/0`, BENCH, LESSON, '/learn', '/overview'])(
  'From %s',
  (address) => {
    it('every stage, page of a lesson and slide is there once, and no two commands have the same name', () => {
      const ids = commandsAt(address).map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
      const wanted = [
        ...CASES.flatMap((each) => each.stages.map((name) => `stage/${each.id}/${name}`)),
        ...CASES.flatMap((each) =>
          (at(LESSONS, each.id)?.parts ?? []).map((_, index) => `lesson/${each.id}/${index + 1}`),
        ),
        ...SLIDES.map(({ number }) => `slide/${number}`),
      ];
      expect(ids.filter((each) => /^(stage|lesson|slide)\//.test(each)).sort()).toEqual(wanted.sort());
    });
  },
);

describe('What is at hand', () => {
  it('are the stages and files of the case in front, on its slide as on its bench', () => {
    editFile(bench, subject, file, 'mine');
    for (const address of [SLIDE, BENCH]) {
      const commands = commandsAt(address);
      expect(idsIn(commands, 'Here')).toEqual([
        'run',
        'reset',
        ...otherStages.map((each) => `type/${each}`),
        'compare',
        ...stagesOf(subject.definition).map((each) => `stage/${id}/${each}`),
      ]);
      const files = Object.entries(filesOf(subject, workspace())).filter(([, text]) => text !== '');
      expect(idsIn(commands, 'Files')).toEqual(files.map(([path]) => `file/${path}`));
      expect(commands.filter(({ detail }) => detail === 'edited').map((each) => each.id)).toEqual([
        `file/${file}`,
      ]);
    }
    expect(idsIn(commandsAt(`/talk/${plain.number}/0`), 'Here')).toEqual([]);
  });

  it('is Stop while something runs', () => {
    const transcript = { program: { files: {}, argv: [], env: {} }, runtime: '', dialogue: [], exit: null };
    const run: Run = { status: 'running', transcript };
    useSession.setState({ runs: { [benchKey(bench)]: run } });
    expect(idsIn(commandsAt(BENCH), 'Here').slice(0, 2)).toEqual(['stop', `type/${otherStages[0]}`]);
  });

  it('are the pages of a lesson in a lesson, which runs and resets by itself', () => {
    const pages = parts.map((_, index) => `lesson/${id}/${index + 1}`);
    expect(pages.length).toBeGreaterThan(1);
    expect(idsIn(commandsAt(LESSON), 'Here')).toEqual(pages);
    const here = commandsAt(LESSON).filter(({ isHere }) => isHere);
    expect(here.map((each) => each.id)).toContain(pages[1]);
  });

  it('is the display of the audience only in the talk', () => {
    const displays = (address: string) =>
      commandsAt(address).filter((each) => each.id.startsWith('display/')).length;
    expect(displays(`/presenter/${slide.number}/0`)).toBe(5);
    expect(displays('/learn')).toBe(1);
  });
});

describe('A slide', () => {
  it('is gone to with all windows of the talk, and by its address from elsewhere', () => {
    const talk = sceneAt(`/talk/${plain.number}/0`);
    give(`slide/${slide.number}`, talk);
    expect(useSession.getState().position).toEqual({ slide: slide.number, step: 0 });
    expect(talk.navigate).not.toHaveBeenCalled();
    const lesson = sceneAt(LESSON);
    give(`slide/${plain.number}`, lesson);
    expect(useSession.getState().position).toEqual({ slide: slide.number, step: 0 });
    expect(lesson.navigate).toHaveBeenCalledWith(`/talk/${plain.number}/0`);
    expect(useSession.getState().states.back).toHaveLength(2);
  });
});

describe('A command', () => {
  it('opens a file, and the way back leads to the one before', () => {
    const paths = Object.entries(filesOf(subject, workspace())).flatMap(([path, text]) =>
      text ? [path] : [],
    );
    const before = openFileOf(subject, workspace());
    const other = paths.find((path) => path !== before) ?? '';
    give(`file/${other}`, sceneAt(BENCH));
    expect(openFileOf(subject, workspace())).toBe(other);
    const scene = sceneAt(BENCH);
    expect(idsIn(commandsFor(scene), 'Go back to')).toEqual(['back/0']);
    give('back/0', scene);
    expect(openFileOf(subject, workspace())).toBe(before);
  });

  it('discards edits, and the way back has them', () => {
    editFile(bench, subject, file, 'mine');
    give('reset', sceneAt(BENCH));
    expect(workspace().edits).toEqual({});
    give('back/0', sceneAt(BENCH));
    expect(workspace().edits).toEqual({ [file]: 'mine' });
  });

  it('has the editor type another stage', () => {
    const target = otherStages.find((each) => each.startsWith('hook')) ?? '';
    give(`type/${target}`, sceneAt(BENCH));
    expect(useSession.getState().typing).toMatchObject({ target });
  });
});
