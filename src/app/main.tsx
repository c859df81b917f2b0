// First, since base.css sets the order of all cascade layers.
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
// Before anything else with an effect.
import './refuse-frame.ts';

import { Children, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { startOffline } from '../offline/index.ts';
import { ROUTES } from '../pages/addresses.ts';
import { joinWindows, keepInTab } from '../session/index.ts';
import { startTheme } from '../ui/index.ts';
import { Help } from './Help.tsx';
import { PAGES } from './pages.tsx';
import { WithPalette } from './palette/WithPalette.tsx';
import { beginPage, PageShown, Recovery } from './recovery/Recovery.tsx';

const inPalette = PAGES.flatMap(({ words = [] }) => words);

// Before anything that may fail.
const isWithout = beginPage();
startTheme();
// Before this window joins the others: what they show is newer.
keepInTab();
joinWindows();
startOffline();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Router hook={useHashLocation}>
        <Recovery isWithout={isWithout}>
          <WithPalette pages={inPalette}>
            <Suspense>
              <PageShown />
              <Switch>
                {Children.toArray(PAGES.map(({ route }) => route))}
                <Route>
                  <Redirect to={ROUTES.cover} />
                </Route>
              </Switch>
            </Suspense>
            <Help />
          </WithPalette>
        </Recovery>
      </Router>
    </StrictMode>,
  );
}
