/** Where a window may be on a screen, in CSS pixels from the corner of the main screen. */
interface ScreenArea {
  readonly label: string;
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

interface ScreenDetails {
  readonly screens: readonly ScreenArea[];
  readonly currentScreen: ScreenArea;
}

/** Chromium's Window Management API, which TypeScript does not know yet. */
interface WindowManagement {
  getScreenDetails(): Promise<ScreenDetails>;
}

function hasWindowManagement(page: object): page is WindowManagement {
  return 'getScreenDetails' in page;
}

/** A screen other than the one that this window is on; `null` if there is none, or if the browser does not say. */
export async function otherScreen(page: object = window): Promise<ScreenArea | null> {
  if (!hasWindowManagement(page)) return null;
  try {
    const { screens, currentScreen } = await page.getScreenDetails();
    return screens.find((screen) => screen !== currentScreen) ?? null;
  } catch {
    // The speaker said no. They can drag the window over instead.
    return null;
  }
}
