import jsQR from 'jsqr';
import type { Locator } from 'playwright/test';

/** What a camera before the screen would read. */
export async function readCode(code: Locator): Promise<string | undefined> {
  const png = await code.screenshot();
  const { width, rows } = await code.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    let rows = '';
    for (let at = 0; at < data.length; at += 4) rows += (data[at] ?? 0) > 127 ? ' ' : '#';
    return { width: picture.width, rows };
  }, png.toString('base64'));
  const pixels = Uint8ClampedArray.from(rows, (pixel) => (pixel === ' ' ? 255 : 0));
  const rgba = new Uint8ClampedArray(pixels.length * 4).map((_, at) => pixels[at >> 2] ?? 0);
  return jsQR(rgba, width, pixels.length / width)?.data;
}
