import type { Language } from '../../language/language.ts';
import { answerCalls, breather } from './answer-calls.ts';
import type { AgendaRequest, CheckRequest, RevisionRequest } from './checker.ts';
import { pageChecker } from './page-checker.ts';
import { snapshotOfPortable, type PortableSnapshot } from './portable-snapshot.ts';

const checker = pageChecker(breather());

answerCalls(async (method, args, live) => {
  switch (method) {
    case 'check':
      return checker.check(snapshotOfPortable(args[0] as PortableSnapshot), args[1] as CheckRequest, live);
    case 'reviewPatch':
      return checker.reviewPatch(args[0] as Language);
    case 'structurePatch':
      return checker.structurePatch(snapshotOfPortable(args[0] as PortableSnapshot), args[1] as Language);
    case 'agendaPatch':
      return checker.agendaPatch(
        snapshotOfPortable(args[0] as PortableSnapshot),
        args[1] as AgendaRequest,
        args[2] as Language,
      );
    case 'revisionPatch':
      return checker.revisionPatch(
        snapshotOfPortable(args[0] as PortableSnapshot),
        args[1] as RevisionRequest,
        args[2] as Language,
      );
    case 'explainFinding':
      return checker.explainFinding(args[0] as string);
    case 'packs':
      return checker.packs();
    case 'explainRule':
      return checker.explainRule(args[0] as string, args[1] as Language);
    default:
      throw new Error(`There is no question ${method}`);
  }
});
