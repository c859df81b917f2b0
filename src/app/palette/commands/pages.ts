import { first } from '#deck';
import { addresses } from '../../../pages/addresses.ts';
import { SLIDES } from '../../../pages/talk/the-deck.ts';
import type { Command } from '../command.ts';
import { jump, type Scene } from '../scene.ts';

type Page = Pick<Command, 'title' | 'keywords' | 'detail'> & { readonly address: string };

/** Every page of the deck that is no case, no lesson and no slide. */
export function pageCommands(scene: Scene): Command[] {
  return pages(scene).map(({ address, ...page }) => ({
    ...page,
    id: `page/${page.title}`,
    group: 'Commands',
    shelf: 'Pages',
    isHere: address === scene.front.address,
    run: () => jump(scene, address),
  }));
}

function pages({ session }: Scene): Page[] {
  const position = session.position ?? first;
  const slide = `Slide ${position.slide}`;
  return [
    {
      title: 'Stage',
      detail: slide,
      keywords: ['talk', 'start', 'present', 'projector'],
      address: addresses.talk(position),
    },
    {
      title: 'Presenter',
      detail: slide,
      keywords: ['desk', 'notes', 'clock', 'speaker'],
      address: addresses.presenter(position),
    },
    {
      title: 'All slides',
      detail: `${SLIDES.length}`,
      keywords: ['overview', 'grid'],
      address: addresses.overview,
    },
    { title: 'Cover', keywords: ['home', 'start'], address: addresses.cover },
    { title: 'Lessons', keywords: ['learn', 'tasks', 'solve'], address: addresses.lessons },
    {
      title: 'Bring your own bug',
      keywords: ['own bug', 'bring', 'open folder', 'zip', 'wheel'],
      address: addresses.own,
    },
    { title: 'Hook shelf', keywords: ['shelf', 'firstthing', 'pth', 'bomb'], address: addresses.hooks },
    { title: 'Preflight', keywords: ['check', 'go', 'offline'], address: addresses.preflight },
    { title: 'Print', keywords: ['paper', 'pdf'], address: addresses.print },
    { title: 'Handout', keywords: ['paper', 'print', 'pdf', 'notes'], address: addresses.printOf('handout') },
  ];
}
