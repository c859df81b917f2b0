import type { Class, ClassHost } from '../../../room/index.ts';
import { useTeaching } from '../../../session/later.ts';

/** The class that is led here, and with what. */
export interface Led {
  readonly host: ClassHost;
  readonly now: Class;
  readonly code: string;
  readonly addresses: readonly string[];
}

/** `null` as long as there is no class. */
export function useClass(): Led | null {
  const teaching = useTeaching();
  if (teaching.is !== 'teaching') return null;
  const { host, code, addresses } = teaching;
  return { host, now: teaching.class, code, addresses };
}
