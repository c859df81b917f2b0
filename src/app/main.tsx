// First, since base.css says in which order the layers of all other styles lie.
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
// Before all else that does something.
import '../ui/refuse-frame.ts';

import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { startOffline } from '../offline/index.ts';
import { Cover, Overview, Presenter, Print, Stage } from '../pages/talk/index.ts';
import { enterRoom, keepShow, keepStates, keepTyping } from '../session/index.ts';
import { lazyPage, startTheme } from '../ui/index.ts';
import { WithPalette } from './palette/index.ts';
import { beginPage, PageShown, Recovery } from './recovery/index.ts';

const LessonList = lazyPage(() => import('../pages/lesson/index.ts').then(({ LessonList }) => LessonList));
const Lesson = lazyPage(() => import('../pages/lesson/index.ts').then(({ Lesson }) => Lesson));
const Preflight = lazyPage(() => import('../pages/preflight/index.ts').then(({ Preflight }) => Preflight));
const Echo = lazyPage(() => import('../pages/preflight/index.ts').then(({ Echo }) => Echo));
const Compare = lazyPage(() => import('../pages/compare/index.ts').then(({ Compare }) => Compare));
const Demo = lazyPage(() => import('../pages/demo/index.ts').then(({ Demo }) => Demo));
const OpenLink = lazyPage(() => import('../pages/share/index.ts').then(({ OpenLink }) => OpenLink));
const Own = lazyPage(() => import('../pages/own/index.ts').then(({ Own }) => Own));
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
                <Route path="/" component={Cover} />
                <Route path="/talk/:slide?/:step?" component={Stage} />
                <Route path="/presenter/:slide?/:step?" component={Presenter} />
                <Route path="/overview" component={Overview} />
                <Route path="/print/:kind?">{({ kind }) => <Print kind={kind} />}</Route>
                <Route path="/preflight" component={Preflight} />
                <Route path="/preflight/echo" component={Echo} />
                <Route path="/learn" component={LessonList} />
                <Route path="/learn/:caseId/:page?">
                  {({ caseId, page }) => <Lesson key={caseId} caseId={caseId} page={page} />}
                </Route>
                <Route path="/compare/:caseId/:left/:right/:subject?">
                  {(params) => <Compare {...params} />}
                </Route>
                <Route path="/demo/:caseId/:stage?">
                  {({ caseId, stage }) => <Demo caseId={caseId} stage={stage} />}
                </Route>
                {/* With slashes, too: what is none of our links is told so. */}
                <Route path="/open/*?">{({ '*': text = '' }) => <OpenLink key={text} text={text} />}</Route>
                <Route path="/own" component={Own} />
                <Route path="/hooks/:hookId?">{({ hookId }) => <Shelf hookId={hookId} />}</Route>
                <Route>
                  <Redirect to="/" />
                </Route>
              </Switch>
            </Suspense>
          </WithPalette>
        </Recovery>
      </Router>
    </StrictMode>,
  );
}
