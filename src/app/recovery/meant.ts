import { lessonCaseId } from '../../pages/lesson/contents.ts';

/** What is stored for the page of an address: whether the workspaces of a case, as they name it, are among it. */
export function isMeantBy(address: string): (caseId: string) => boolean {
  const [, page, id = ''] = address.split('/');
  switch (page) {
    case 'own':
      return (caseId) => caseId.startsWith('own@');
    case 'learn':
      return (caseId) => (id === '' ? caseId.endsWith('@lesson') : caseId === lessonCaseId(id));
    case 'demo':
    case 'compare':
      return (caseId) => caseId === id;
    case 'talk':
    case 'presenter':
      return (caseId) => !caseId.includes('@');
    default:
      return () => true;
  }
}

/** The case whose lesson an address is of; `null` for every other page. */
export function lessonOf(address: string): string | null {
  const [, page, id] = address.split('/');
  return page === 'learn' && id ? id : null;
}
