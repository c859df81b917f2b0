/*
 * The parts of Monaco that a slide uses: the editor, Python's colours and the few editing features that one
 * misses at once. The whole package is six times as large.
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

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

// Without this the React wrapper would fetch Monaco from a CDN.
loader.config({ monaco: monaco as typeof import('monaco-editor') });

export { monaco };
export type MonacoEditor = Parameters<OnMount>[0];

/** Whether the editor has this file already: the wrapper puts another one in by an effect of its own. */
export function isShowing(editor: MonacoEditor, path: string): boolean {
  return editor.getModel()?.uri.path === monaco.Uri.parse(path).path;
}
