import { placeOf } from '../../pages/addresses.ts';
import { lessonCaseId } from '../../pages/lesson/contents.ts';

/** What is stored for the page of an address: whether the workspaces of a case, as they name it, are among it. */
export function isMeantBy(address: string): (caseId: string) => boolean {
  const place = placeOf(address);
  switch (place.page) {
    case 'own':
      return (caseId) => caseId.startsWith('own@');
    case 'lessons':
      return (caseId) => caseId.endsWith('@lesson');
    case 'lesson':
      return (caseId) => caseId === lessonCaseId(place.caseId);
    case 'demo':
    case 'compare':
      return (caseId) => caseId === place.caseId;
    case 'talk':
    case 'presenter':
      return (caseId) => !caseId.includes('@');
    default:
      return () => true;
  }
}

/** The case whose lesson an address is of; `null` for every other page. */
export function lessonOf(address: string): string | null {
  const place = placeOf(address);
  return place.page === 'lesson' ? place.caseId : null;
}
