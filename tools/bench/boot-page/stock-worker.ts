/// <reference lib="webworker" />
import type { loadPyodide } from 'pyodide';

// Pyodide as it is published, from this server: not bundled, nothing of it changed.
const folder = new URL('/pyodide/', location.origin).href;
const stock: { loadPyodide: typeof loadPyodide } = await import(/* @vite-ignore */ `${folder}pyodide.mjs`);
try {
  await stock.loadPyodide({ indexURL: folder });
  postMessage('ready');
} catch (error) {
  postMessage(String(error));
}
