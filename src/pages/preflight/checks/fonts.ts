import type { Check } from '../finding.ts';

const FACES = ['Bricolage Grotesque', 'Instrument Sans', 'JetBrains Mono'];

/** Whether the deck's own three faces are here, or a stand-in of the system's is seen. */
export const fonts: Check = {
  name: 'Fonts',
  async look() {
    const missing: string[] = [];
    for (const face of FACES) if (!(await isThere(face))) missing.push(face);
    if (missing.length === 0) return { verdict: 'go', says: `${FACES.join(', ')} are loaded.` };
    return {
      verdict: 'mind',
      says: `${missing.join(', ')} could not be loaded: another typeface stands in.`,
      todo: 'Reload this page. If it stays so, switch off what blocks fonts here.',
    };
  },
};

async function isThere(face: string): Promise<boolean> {
  try {
    return (await document.fonts.load(`16px "${face}"`)).length > 0;
  } catch {
    return false;
  }
}
