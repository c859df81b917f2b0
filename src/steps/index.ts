export { callPath, type LineOfFrame, lineOfFrame, lineOfStep } from './call-path.ts';
export { type Parting, partings, type Way } from './compare/partings.ts';
export { callsOf, type Stretch, wholeOf } from './compare/stretch.ts';
export type { Differs } from './compare/values.ts';
export { type Bounds, type Expanded, expand, type PartSeen } from './expand.ts';
export {
  exceptionsOf,
  momentOfClue,
  momentOfFile,
  momentOfLine,
  type Raised,
  stepsIn,
} from './moments.ts';
export * from './moves.ts';
export { type NameSeen, type NamesSeen, namesAt, namesOfFrame } from './names.ts';
export { printedAt, stepThatPrinted } from './printed.ts';
export { sentenceOf } from './sentence.ts';
export { type SharedSeen, sharedAt } from './shared.ts';
export { createWalk, valueAt, type Walk } from './walk.ts';
export type { Card, What, Why } from './who/card.ts';
export { type Input, inputsOf } from './who/inputs.ts';
export { whoLeft, whoMade, whoWrote } from './who/who-wrote.ts';
