import { addedLines, type Case, findPlace, isStageName, stageFiles } from '#case';
import type { ReadCaseFile } from './remark-case-files.ts';

/** What slides quote of the cases that there are. */
export function caseFileReader(cases: () => Promise<readonly Case[]>): ReadCaseFile {
  return async (id, stage, path) => {
    const subject = (await cases()).find((each) => each.id === id);
    if (!subject) throw new Error(`there is no case «${id}».`);
    if (!isStageName(stage)) throw new Error(`there is no stage «${stage}».`);
    const files = stageFiles(subject, stage);
    const text = files[path];
    if (text === undefined) throw new Error(`the case ${id} has no file «${path}» in its stage ${stage}.`);
    const added = stage === 'buggy' ? [] : addedLines(subject.folders.buggy?.[path], text);
    const culprits = subject.definition.culprits
      .map((culprit) => findPlace(files, culprit))
      .flatMap((place) => (place?.file === path ? [place.line] : []));
    return { text, added, culprits };
  };
}
