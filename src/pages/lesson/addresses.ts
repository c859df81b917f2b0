/** Where the lessons are; pages are counted from 0 here, and from 1 in the address. */
export const learnAddresses = {
  list: '/learn',
  page: (caseId: string, index: number) => `/learn/${caseId}/${index + 1}`,
  summary: (caseId: string) => `/learn/${caseId}/summary`,
};
