import { startTheme } from '../ui/index.ts';

/*
 * To be imported before all that starts anything. In the frame of another page there is this notice and nothing else: that page could
 * lay something over the deck and have somebody press Run without knowing. `npm start` forbids such frames by a header, which
 * most other hosts do not send.
 */
if (window.top !== window.self) {
  startTheme();
  document.getElementById('root')?.replaceChildren(notice());
  // What is imported after a module that fails does not run.
  throw new Error('This deck does not run inside another page. Nothing of it was started.');
}

function notice(): HTMLElement {
  const main = document.createElement('main');
  main.className = 'page';
  const heading = document.createElement('h1');
  heading.textContent = 'This deck does not run inside another page';
  const reason = document.createElement('p');
  reason.textContent = 'A page around it could trick you into pressing Run, so nothing was started here.';
  reason.className = 'muted';
  const way = document.createElement('a');
  way.textContent = 'Open it in a window of its own';
  Object.assign(way, { href: location.href, target: '_blank', rel: 'noopener', className: 'way-on' });
  main.append(heading, reason, way);
  return main;
}
