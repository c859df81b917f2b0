import type { ReactElement } from 'react';
import { Route } from 'wouter';
import { addresses, ROUTES } from '../pages/addresses.ts';
import { Screen } from '../pages/talk/screen/Screen.tsx';
import { lazyPage } from '../ui/index.ts';
import type { PageWords } from './palette/command.ts';
import { ROOM_PAGES } from './room-pages.tsx';

// Not needed for the first slide, which is all that the audience waits for.
const Cover = lazyPage(async () => (await import('../pages/cover/Cover.tsx')).Cover);
const Presenter = lazyPage(async () => (await import('../pages/talk/presenter/Presenter.tsx')).Presenter);
const Overview = lazyPage(async () => (await import('../pages/talk/overview/Overview.tsx')).Overview);
const Print = lazyPage(async () => (await import('../pages/talk/print/Print.tsx')).Print);
const LessonList = lazyPage(async () => (await import('../pages/lesson/LessonList.tsx')).LessonList);
const Lesson = lazyPage(async () => (await import('../pages/lesson/Lesson.tsx')).Lesson);
const Preflight = lazyPage(async () => (await import('../pages/preflight/Preflight.tsx')).Preflight);
const Echo = lazyPage(async () => (await import('../pages/preflight/Echo.tsx')).Echo);
const Compare = lazyPage(async () => (await import('../pages/compare/Compare.tsx')).Compare);
const Demo = lazyPage(async () => (await import('../pages/demo/Demo.tsx')).Demo);
const OpenLink = lazyPage(async () => (await import('../pages/share/OpenLink.tsx')).OpenLink);
const Own = lazyPage(async () => (await import('../pages/own/Own.tsx')).Own);
const Class = lazyPage(async () => (await import('../pages/class/Class.tsx')).Class);
const Shelf = lazyPage(async () => (await import('../pages/hooks/Shelf.tsx')).Shelf);

interface Page {
  readonly route: ReactElement;
  /** How the palette finds it; left out where a case, a lesson or a link leads to it. */
  readonly words?: readonly PageWords[];
}

/** Every page of the deck. A new one is an address in `pages/addresses.ts` and an entry here. */
export const PAGES: readonly Page[] = [
  {
    route: <Route path={ROUTES.talk} component={Screen} />,
    words: [
      {
        title: 'Audience window',
        keywords: ['talk', 'start', 'present', 'projector', 'stage'],
        address: addresses.talk,
        detail: ({ slide }) => `Slide ${slide}`,
      },
    ],
  },
  {
    route: <Route path={ROUTES.presenter} component={Presenter} />,
    words: [
      {
        title: 'Presenter',
        keywords: ['desk', 'notes', 'clock', 'speaker'],
        address: addresses.presenter,
        detail: ({ slide }) => `Slide ${slide}`,
      },
    ],
  },
  {
    route: <Route path={ROUTES.overview} component={Overview} />,
    words: [{ title: 'All slides', keywords: ['overview', 'grid'], address: () => addresses.overview }],
  },
  {
    route: <Route path={ROUTES.cover} component={Cover} />,
    words: [{ title: 'Cover', keywords: ['home', 'start'], address: () => addresses.cover }],
  },
  {
    route: <Route path={ROUTES.lessons} component={LessonList} />,
    words: [{ title: 'Lessons', keywords: ['learn', 'tasks', 'solve'], address: () => addresses.lessons }],
  },
  {
    route: (
      <Route path={ROUTES.lesson}>
        {({ caseId, page }) => <Lesson key={caseId} caseId={caseId} page={page} />}
      </Route>
    ),
  },
  {
    route: <Route path={ROUTES.own} component={Own} />,
    words: [
      {
        title: 'Bring your own bug',
        keywords: ['own bug', 'bring', 'open folder', 'zip', 'wheel'],
        address: () => addresses.own,
      },
    ],
  },
  {
    route: <Route path={ROUTES.hooks}>{({ hookId }) => <Shelf hookId={hookId} />}</Route>,
    words: [
      {
        title: 'Hook shelf',
        keywords: ['shelf', 'firstthing', 'pth', 'bomb'],
        address: () => addresses.hooks,
      },
    ],
  },
  {
    route: <Route path={ROUTES.preflight} component={Preflight} />,
    words: [{ title: 'Preflight', keywords: ['check', 'go', 'offline'], address: () => addresses.preflight }],
  },
  { route: <Route path={ROUTES.echo} component={Echo} /> },
  ...ROOM_PAGES,
  {
    route: <Route path={ROUTES.class}>{(params) => <Class {...params} />}</Route>,
    words: [
      {
        title: 'Class',
        keywords: ['teach', 'instructor', 'learners', 'board', 'help'],
        address: () => addresses.class,
      },
    ],
  },
  {
    route: <Route path={ROUTES.print}>{({ kind }) => <Print kind={kind} />}</Route>,
    words: [
      { title: 'Print', keywords: ['paper', 'pdf'], address: () => addresses.print },
      {
        title: 'Handout',
        keywords: ['paper', 'print', 'pdf', 'notes'],
        address: () => addresses.printOf('handout'),
      },
    ],
  },
  { route: <Route path={ROUTES.compare}>{(params) => <Compare {...params} />}</Route> },
  {
    route: <Route path={ROUTES.demo}>{({ caseId, stage }) => <Demo caseId={caseId} stage={stage} />}</Route>,
  },
  {
    route: <Route path={ROUTES.open}>{({ '*': text = '' }) => <OpenLink key={text} text={text} />}</Route>,
  },
];
