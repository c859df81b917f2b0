export { Button, ButtonLink } from './Button.tsx';
export { CodeLines, TokenSpans } from './CodeLines.tsx';
export { Cut } from './Cut.tsx';
export { CODE_FIELD } from './code-field.ts';
export { classes, cssColour, useDesignPixel } from './css.ts';
export { Dialog } from './Dialog.tsx';
export { Diff } from './Diff.tsx';
export { deckBase } from './deck-base.ts';
export { Fallible } from './Fallible.tsx';
export { messageOf, shortMessageOf } from './faults.ts';
export { kept, keptText } from './kept.ts';
export { IS_MAC, isComposed, type Pressed, typesCharacter } from './key-press.ts';
export { type Action, chordOf, isPressed, KEY_GROUPS, keyCaps, keyOf } from './keys.ts';
export { lazyPage, NotLoaded } from './lazy-page.ts';
export { type LineMark, type MarkedLine, markOf } from './line-mark.ts';
export { Pills } from './Pills.tsx';
export { codeLines, pythonLines, type Token } from './python-tokens.ts';
export { randomName } from './random-name.ts';
export { StandingLine } from './StandingLine.tsx';
export { giveSignOfLife, signsOfLife } from './signs/sign-of-life.ts';
export { TextWithCode } from './TextWithCode.tsx';
export { TitledDialog } from './TitledDialog.tsx';
export { saveFile, useCopied } from './take-away.ts';
export {
  askedTheme,
  type Colours,
  setTheme,
  startTheme,
  toggleTheme,
  useColours,
  useLightPaper,
  usePageTheme,
} from './theme.ts';
export { oncePerFrame, usePaintedFrames, whenIdle, whenPainted } from './timing.ts';
export { type Actions, belongsToFocus, useClickerKeys, useKeys, useKeysAnywhere } from './use-keys.ts';
export { type Loaded, useLoaded } from './use-loaded.ts';
export { useMedia } from './use-media.ts';
