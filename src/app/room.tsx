// As in main.tsx, whose styles the page has in any case.
import './refuse-frame.ts';

import { Children, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { addressNow, isByItself } from '../pages/addresses.ts';
import { Fallible, startTheme } from '../ui/index.ts';
import { ROOM_PAGES } from './room-pages.tsx';

/*
 * The start of a phone: of a talk that is given elsewhere it needs no more than to read. The built page takes this in place of
 * main.tsx where the address is one of those (tools/build/two-starts.ts).
 */
startTheme();
addEventListener('hashchange', () => {
  // From here on it takes all of the deck.
  if (!isByItself(addressNow())) location.reload();
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Router hook={useHashLocation}>
        <Fallible what="This page">
          <Suspense>
            <Switch>{Children.toArray(ROOM_PAGES.map(({ route }) => route))}</Switch>
          </Suspense>
        </Fallible>
      </Router>
    </StrictMode>,
  );
}
