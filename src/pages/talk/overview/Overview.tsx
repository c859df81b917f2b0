import { Link } from 'wouter';
import { addresses } from '../../addresses.ts';
import { PageBar } from '../../PageBar.tsx';
import { OverviewGrid } from './OverviewGrid.tsx';

/** All slides as a grid; each links to its place in the talk. */
export function Overview() {
  return (
    <main className="page">
      <PageBar />
      <h1>All slides</h1>
      <OverviewGrid current={null}>
        {(slide, look) => (
          <Link href={addresses.talk({ slide: slide.number, step: 0 })} {...look}>
            {slide.number} {slide.title}
          </Link>
        )}
      </OverviewGrid>
    </main>
  );
}
