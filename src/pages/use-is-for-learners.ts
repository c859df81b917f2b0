import { matchRoute, useRouter } from 'wouter';
import { ROUTES } from './addresses.ts';

/** What a class works on: no page of who presents or teaches. */
const FOR_LEARNERS = ['demo', 'compare', 'hooks', 'open', 'lessons', 'lesson', 'talk', 'own'] as const;

/** Whether an address is a page of this deck to which learners can be sent: another release, or a stranger, may say anything. */
export function useIsForLearners(address: string): boolean {
  const { parser } = useRouter();
  const [path = ''] = address.split('?');
  return FOR_LEARNERS.some((page) => matchRoute(parser, ROUTES[page], path)[0]);
}
