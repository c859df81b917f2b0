import { type Answer, whyNot } from './why-not.ts';

/*
 * Written into the page itself (tools/build/first-aid.ts): without the deck's first script it would stay empty, and say nothing.
 */
addEventListener(
  'error',
  (event) => {
    if (event.target instanceof HTMLScriptElement) void missed(event.target.src);
    else if (event instanceof ErrorEvent && isEmpty()) notice(`It failed while it started: ${event.message}`);
  },
  true,
);

// A deck that did start may miss a script at its next start, and then be helped again.
addEventListener('pagehide', () => {
  if (isEmpty() || document.getElementById(NOTICE)) return;
  try {
    sessionStorage.removeItem(TRIED);
  } catch {
    // Without storage nothing was noted.
  }
});

const NOTICE = 'did-not-start';
const TRIED = 'machete-mode.first-aid';

/** A script did not arrive, or came as something else. */
async function missed(address: string): Promise<void> {
  const { reason, isMissing } = whyNot(new URL(address), await answerFor(address));
  if (!isMissing || !isFirst(address)) return notice(reason);
  // A folder without the slash at its end leads each address in it astray. And a page of the browser's own cache may name files
  // that the server has no more.
  const { pathname, search, hash } = location;
  if (/\/[^/.]+$/.test(pathname)) location.replace(`${pathname}/${search}${hash}`);
  else location.reload();
}

async function answerFor(address: string): Promise<Answer | null> {
  try {
    const { status, headers } = await fetch(address, { cache: 'no-store' });
    return { status, type: headers.get('Content-Type') ?? '' };
  } catch {
    return null;
  }
}

/** Whether this tab has not tried yet to have this script. Without storage it is unknown, so it does not try. */
function isFirst(address: string): boolean {
  try {
    if (sessionStorage.getItem(TRIED) === address) return false;
    sessionStorage.setItem(TRIED, address);
    return true;
  } catch {
    return false;
  }
}

function isEmpty(): boolean {
  return document.getElementById('root')?.childElementCount === 0;
}

function notice(reason: string): void {
  const main = document.createElement('main');
  Object.assign(main, { id: NOTICE, className: 'page' });
  const heading = document.createElement('h1');
  heading.textContent = 'The deck did not start';
  const text = document.createElement('p');
  text.role = 'alert';
  text.textContent = reason;
  const again = document.createElement('a');
  Object.assign(again, { textContent: 'Reload', href: location.href, className: 'way-on' });
  // A link to where one is would load nothing.
  again.onclick = (event) => {
    event.preventDefault();
    location.reload();
  };
  main.append(heading, text, again);
  document.getElementById('root')?.replaceChildren(main);
}
