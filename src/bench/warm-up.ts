import { monaco } from './editor/monaco.ts';

/**
 * Makes an editor and throws it away. The first one in a page takes a fifth of a second, which would be felt
 * as a stutter when the speaker comes to the first live slide.
 */
export function warmUp(): void {
  const place = document.createElement('div');
  const editor = monaco.editor.create(place, { value: 'import this\n', language: 'python' });
  editor.getModel()?.dispose();
  editor.dispose();
}
