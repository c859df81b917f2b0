// First, since base.css sets the order of all cascade layers.
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
// Before anything else with an effect.
import './refuse-frame.ts';

import { Children, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { startOffline } from '../offline/index.ts';
import { isByItself, ROUTES } from '../pages/addresses.ts';
import { joinWindows, keepInTab } from '../session/index.ts';
import { startTheme } from '../ui/index.ts';
import { onceAmongWindows } from './among-windows.ts';
import { InClass } from './class/InClass.tsx';
import { Help } from './Help.tsx';
import { PAGES } from './pages.tsx';
import { WithPalette } from './palette/WithPalette.tsx';
import { beginPage, PageShown, Recovery } from './recovery/Recovery.tsx';

const inPalette = PAGES.flatMap(({ words = [] }) => words);

// Before anything that may fail.
const isWithout = beginPage();
startTheme();
onceAmongWindows(() => {
  // Before this window joins the others: what they show is newer.
  keepInTab();
  joinWindows(async () => (await import('./room/stage.ts')).createStage());
  startOffline();
});

/** The page of this address, with what is around all of them. */
function Page() {
  const [address] = useLocation();
  const shown = (
    <Suspense>
      <PageShown />
      <Switch>
        {Children.toArray(PAGES.map(({ route }) => route))}
        <Route>
          <Redirect to={ROUTES.cover} />
        </Route>
      </Switch>
    </Suspense>
  );
  // It leads nowhere in the deck, and loads nothing but itself.
  if (isByItself(address)) return shown;
  return (
    <WithPalette pages={inPalette}>
      {shown}
      <Help />
      <InClass />
    </WithPalette>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Router hook={useHashLocation}>
        <Recovery isWithout={isWithout}>
          <Page />
        </Recovery>
      </Router>
    </StrictMode>,
  );
}
