import type { BenchId } from '#case';
import { placeOf } from '../../pages/addresses.ts';

/** What is stored for the page of an address: whether a workspace is among it. */
export function isMeantBy(address: string): (bench: BenchId) => boolean {
  const place = placeOf(address);
  switch (place.page) {
    case 'own':
      return (bench) => bench.for === 'own';
    case 'lessons':
      return (bench) => bench.for === 'lesson';
    case 'lesson':
      return (bench) => bench.for === 'lesson' && bench.case === place.caseId;
    case 'demo':
    case 'compare':
      return (bench) => bench.for === 'talk' && bench.case === place.caseId;
    case 'talk':
    case 'presenter':
      return (bench) => bench.for === 'talk';
    default:
      return () => true;
  }
}

/** The case whose lesson an address is of; `null` for every other page. */
export function lessonOf(address: string): string | null {
  const place = placeOf(address);
  return place.page === 'lesson' ? place.caseId : null;
}
