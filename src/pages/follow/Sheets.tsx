import type { Followed, Following } from '../../room/index.ts';
import { AskSheet } from './ask/AskSheet.tsx';
import { SlidesSheet } from './SlidesSheet.tsx';
import type { Looking } from './state/use-look.ts';

interface SheetsProps {
  readonly sheet: 'slides' | 'ask';
  readonly look: Looking | null;
  readonly followed: Followed;
  /** `null` while the way to the room is not known. */
  readonly following: Following | null;
  readonly onClose: () => void;
}

/** What lies over the slide: loaded when somebody wants it. */
export function Sheets({ sheet, look, followed, following, onClose }: SheetsProps) {
  if (sheet === 'ask') return <AskSheet followed={followed} following={following} onClose={onClose} />;
  return look && <SlidesSheet look={look} onClose={onClose} />;
}
