import type { Language } from '../../language/language.ts';
import { answerCalls, breather } from '../checking/answer-calls.ts';
import type { AgendaRequest, CheckRequest, RevisionRequest } from '../checking/checker.ts';
import type { JourneyStep } from '../state/session.ts';
import { fileDesk } from './file-desk.ts';

const desk = fileDesk(breather());

answerCalls(async (method, args, { signal, progress }) => {
  const live = { signal, progress: (step: JourneyStep) => progress(step) };
  switch (method) {
    case 'greet':
      return true;
    case 'open':
      return desk.open(args[0] as string, args[1] as Uint8Array);
    case 'check':
      return desk.check(args[0] as CheckRequest, live);
    case 'writeReview':
    case 'structure':
    case 'unmark':
    case 'clear':
      return desk[method](args[0] as Language, live);
    case 'agenda':
      return desk.agenda(args[0] as AgendaRequest, args[1] as Language, live);
    case 'revise':
      return desk.revise(args[0] as RevisionRequest, args[1] as Language, live);
    case 'mark':
      return desk.mark(args[0] as CheckRequest, args[1] as Language, live);
    case 'bytes':
      return desk.bytes();
    case 'explainFinding':
      return desk.explainFinding(args[0] as string);
    case 'packs':
      return desk.packs();
    case 'explainRule':
      return desk.explainRule(args[0] as string, args[1] as Language);
    default:
      throw new Error(`There is no question ${method}`);
  }
});
