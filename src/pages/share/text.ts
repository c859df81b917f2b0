import { placesThatDeceive } from '#case';
import { ASK_AGAIN, LinkProblem, quoted } from './problem.ts';

/** Throws `LinkProblem` where whoever reads a file would be deceived about what it does. */
export function checkText(path: string, text: string): void {
  const [place] = placesThatDeceive(path, text);
  if (place)
    throw new LinkProblem(
      `The file ${quoted(path)} of this link does not run as it reads: line ${place.line} has ${place.what}. ${ASK_AGAIN}`,
    );
}
