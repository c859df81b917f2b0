// First, since base.css says in which order the layers of all other styles lie.
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
// Before all else that does something.
import './refuse-frame.ts';

import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { startOffline } from '../offline/index.ts';
import { ROUTES } from '../pages/addresses.ts';
import { Screen } from '../pages/talk/screen/Screen.tsx';
import { enterRoom, keepShow, keepStates, keepTyping } from '../session/index.ts';
import { lazyPage, startTheme } from '../ui/index.ts';
import { WithPalette } from './palette/index.ts';
import { beginPage, PageShown, Recovery } from './recovery/index.ts';

const Cover = lazyPage(() => import('../pages/cover/Cover.tsx').then(({ Cover }) => Cover));
const Presenter = lazyPage(() =>
  import('../pages/talk/presenter/Presenter.tsx').then(({ Presenter }) => Presenter),
);
const Overview = lazyPage(() =>
  import('../pages/talk/overview/Overview.tsx').then(({ Overview }) => Overview),
);
const Print = lazyPage(() => import('../pages/talk/print/Print.tsx').then(({ Print }) => Print));
const LessonList = lazyPage(() =>
  import('../pages/lesson/LessonList.tsx').then(({ LessonList }) => LessonList),
);
const Lesson = lazyPage(() => import('../pages/lesson/Lesson.tsx').then(({ Lesson }) => Lesson));
const Preflight = lazyPage(() =>
  import('../pages/preflight/Preflight.tsx').then(({ Preflight }) => Preflight),
);
const Echo = lazyPage(() => import('../pages/preflight/Echo.tsx').then(({ Echo }) => Echo));
const Compare = lazyPage(() => import('../pages/compare/Compare.tsx').then(({ Compare }) => Compare));
const Demo = lazyPage(() => import('../pages/demo/Demo.tsx').then(({ Demo }) => Demo));
const OpenLink = lazyPage(() => import('../pages/share/OpenLink.tsx').then(({ OpenLink }) => OpenLink));
const Own = lazyPage(() => import('../pages/own/Own.tsx').then(({ Own }) => Own));
const Shelf = lazyPage(() => import('../pages/hooks/Shelf.tsx').then(({ Shelf }) => Shelf));

// Before anything that may fail.
const isWithout = beginPage();
startTheme();
// Before the room is entered: what the others show is newer.
keepShow();
keepTyping();
keepStates();
enterRoom();
startOffline();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Router hook={useHashLocation}>
        <Recovery isWithout={isWithout}>
          <WithPalette>
            <Suspense>
              <PageShown />
              <Switch>
                <Route path={ROUTES.cover} component={Cover} />
                <Route path={ROUTES.talk} component={Screen} />
                <Route path={ROUTES.presenter} component={Presenter} />
                <Route path={ROUTES.overview} component={Overview} />
                <Route path={ROUTES.print}>{({ kind }) => <Print kind={kind} />}</Route>
                <Route path={ROUTES.preflight} component={Preflight} />
                <Route path={ROUTES.echo} component={Echo} />
                <Route path={ROUTES.lessons} component={LessonList} />
                <Route path={ROUTES.lesson}>
                  {({ caseId, page }) => <Lesson key={caseId} caseId={caseId} page={page} />}
                </Route>
                <Route path={ROUTES.compare}>{(params) => <Compare {...params} />}</Route>
                <Route path={ROUTES.demo}>
                  {({ caseId, stage }) => <Demo caseId={caseId} stage={stage} />}
                </Route>
                <Route path={ROUTES.open}>
                  {({ '*': text = '' }) => <OpenLink key={text} text={text} />}
                </Route>
                <Route path={ROUTES.own} component={Own} />
                <Route path={ROUTES.hooks}>{({ hookId }) => <Shelf hookId={hookId} />}</Route>
                <Route>
                  <Redirect to={ROUTES.cover} />
                </Route>
              </Switch>
            </Suspense>
          </WithPalette>
        </Recovery>
      </Router>
    </StrictMode>,
  );
}
