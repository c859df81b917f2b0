import { useEffect } from 'react';
import { useSession } from '../../../../session/index.ts';
import { setTheme } from '../../../../ui/index.ts';

/** Takes on the theme that was chosen for the room, once one was. */
export function useRoomTheme(): void {
  const theme = useSession(({ show }) => show.theme);
  useEffect(() => {
    if (theme) setTheme(theme);
  }, [theme]);
}
