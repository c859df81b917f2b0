/**
 * A colour token as `#rrggbb` or `#rrggbbaa`, for the libraries that draw outside of CSS (Monaco, xterm). The
 * browser itself does the conversion from OKLCH, by painting one pixel.
 */
export function cssColour(token: `--${string}`): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(token);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '#808080';
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  const channels = alpha === 255 ? [red, green, blue] : [red, green, blue, alpha];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
