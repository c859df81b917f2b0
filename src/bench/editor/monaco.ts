/*
 * The parts of Monaco that a slide uses: the editor, Python's colours and the few editing features that nobody
 * can do without. The whole package is six times as large.
 */
import 'monaco-editor/editor/browser/coreCommands.js';
import 'monaco-editor/editor/contrib/bracketMatching/browser/bracketMatching.js';
import 'monaco-editor/editor/contrib/caretOperations/browser/caretOperations.js';
import 'monaco-editor/editor/contrib/clipboard/browser/clipboard.js';
import 'monaco-editor/editor/contrib/comment/browser/comment.js';
import 'monaco-editor/editor/contrib/find/browser/findController.js';
import 'monaco-editor/editor/contrib/indentation/browser/indentation.js';
import 'monaco-editor/editor/contrib/linesOperations/browser/linesOperations.js';
import 'monaco-editor/editor/contrib/multicursor/browser/multicursor.js';
import 'monaco-editor/editor/contrib/toggleTabFocusMode/browser/toggleTabFocusMode.js';
import 'monaco-editor/editor/contrib/wordOperations/browser/wordOperations.js';
import 'monaco-editor/languages/definitions/python/register.js';
import { loader, type OnMount } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor/editor.api.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import { type BenchId, benchKey } from '#case';
import { type Colours, cssColour } from '../../ui/index.ts';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

// Without this the React wrapper would fetch Monaco from a CDN.
loader.config({ monaco: monaco as typeof import('monaco-editor') });

export { monaco };
export type MonacoEditor = Parameters<OnMount>[0];

/** Whether the editor shows this file yet: the wrapper switches files in an effect of its own. */
export function isShowing(editor: MonacoEditor, path: string): boolean {
  return editor.getModel()?.uri.path === monaco.Uri.parse(path).path;
}

/** Forgets the texts of a workspace, with all that could be undone in them. To be called once no editor shows one of them. */
export function forgetTexts(bench: BenchId): void {
  const folder = monaco.Uri.parse(`${benchKey(bench)}/`).path;
  for (const model of monaco.editor.getModels()) if (model.uri.path.startsWith(folder)) model.dispose();
}

const defined = new Set<string>();

/** By these Monaco draws borders where others have a tint, and leaves them alone where the system has colours of its own. */
const BASES = {
  dark: 'vs-dark',
  light: 'vs',
  'more-dark': 'vs-dark',
  'more-light': 'vs',
  'forced-dark': 'hc-black',
  'forced-light': 'hc-light',
} as const satisfies Record<Colours, string>;

/**
 * Gives Monaco the colours on the screen, and returns their name. Only once: redefining a theme makes Monaco write
 * its style sheet again, and the browser restyle the whole page.
 */
export function defineMonacoTheme(colours: Colours): string {
  const name = `machete-${colours}`;
  if (defined.has(name)) return name;
  defined.add(name);
  const bare = (token: `--${string}`) => cssColour(token).slice(1);
  monaco.editor.defineTheme(name, {
    base: BASES[colours],
    inherit: false,
    rules: [
      { token: '', foreground: bare('--text') },
      { token: 'keyword', foreground: bare('--steel') },
      { token: 'string', foreground: bare('--string') },
      { token: 'number', foreground: bare('--number') },
      { token: 'comment', foreground: bare('--comment') },
      { token: 'tag', foreground: bare('--muted') },
    ],
    colors: {
      ...plainBrackets(),
      'editor.background': cssColour('--panel'),
      'editor.foreground': cssColour('--text'),
      'editorLineNumber.foreground': cssColour('--muted'),
      'editorLineNumber.activeForeground': cssColour('--text'),
      'editorCursor.foreground': cssColour('--text'),
      'editor.selectionBackground': cssColour('--selection'),
      'editor.inactiveSelectionBackground': cssColour('--selection'),
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editorBracketMatch.background': cssColour('--selection'),
      'editorBracketMatch.border': '#00000000',
      'editorWidget.background': cssColour('--ground'),
      'editorWidget.foreground': cssColour('--text'),
      'editorWidget.border': cssColour('--hairline'),
      'input.background': cssColour('--panel'),
      'input.foreground': cssColour('--text'),
      'input.border': cssColour('--hairline'),
      focusBorder: cssColour('--steel'),
      'editor.findMatchBackground': cssColour('--selection'),
      'editor.findMatchHighlightBackground': cssColour('--steel-tint'),
      // What is only on one side: ours is steel, and orange stays the culprit's.
      'diffEditor.insertedLineBackground': cssColour('--steel-tint'),
      'diffEditor.insertedTextBackground': cssColour('--steel-tint'),
      'diffEditor.removedLineBackground': cssColour('--gone-tint'),
      'diffEditor.removedTextBackground': cssColour('--gone-selection'),
      ...(BASES[colours].startsWith('hc') ? withoutTints() : {}),
      'diffEditor.border': cssColour('--hairline'),
      'diffEditor.diagonalFill': cssColour('--hairline'),
      'scrollbarSlider.background': cssColour('--steel-tint'),
      'scrollbarSlider.hoverBackground': cssColour('--selection'),
      'scrollbarSlider.activeBackground': cssColour('--selection'),
    },
  });
  return name;
}

/** Where no tint may say what differs, and a selection has a text colour of its own, which is for another ground than ours. */
function withoutTints(): Record<string, string> {
  return {
    'editor.selectionForeground': cssColour('--text'),
    'diffEditor.insertedTextBorder': cssColour('--steel'),
    'diffEditor.removedTextBorder': cssColour('--text'),
  };
}

/**
 * Monaco colours brackets by their depth, even where the editor turns that off, and unclosed ones in red; a slide has
 * enough colours.
 */
function plainBrackets(): Record<string, string> {
  const depths = [1, 2, 3, 4, 5, 6].map((depth) => `foreground${depth}`);
  const names = [...depths, 'unexpectedBracket.foreground'].map((name) => `editorBracketHighlight.${name}`);
  return Object.fromEntries(names.map((name) => [name, cssColour('--text')]));
}

/**
 * Makes an editor and throws it away. The first one in a page takes a fifth of a second, a visible stutter when the
 * speaker comes to the first live slide.
 */
export function warmUp(): void {
  const place = document.createElement('div');
  const editor = monaco.editor.create(place, { value: 'import this\n', language: 'python' });
  editor.getModel()?.dispose();
  editor.dispose();
}
