export { attendClass } from './attend-class.ts';
export type {
  AskedSolution,
  CalledTask,
  ClassCall,
  LineNote,
  Offer,
  SentPage,
  ShownSolution,
  Told,
  ToldLine,
} from './calls.ts';
export { NO_CALL, NOTHING_TOLD } from './calls.ts';
export { classTopicsOf } from './class-topics.ts';
export { hostClass } from './host-class.ts';
export type {
  Attended,
  Attending,
  AttendOptions,
  Class,
  ClassHost,
  HostClassOptions,
  Learner,
  Said,
} from './members.ts';

export { saidInClass } from './said-in-class.ts';
export { ScreenSchema, StatusSchema } from './schemas.ts';
export type {
  Hand,
  LastAnswer,
  LearnerScreen,
  LearnerStatus,
  Reply,
  TaskStanding,
  WrongAnswer,
} from './status.ts';
export { NO_REPLY } from './status.ts';
