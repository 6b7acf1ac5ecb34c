import type { FactContext } from '../../facts/frame/fact-context.ts';
import { knownGroups } from '../../facts/groups/known-group.ts';
import { fixedItems } from '../../facts/meetings/agenda-items.ts';
import type { AgendaItem } from '../../governance/pack.ts';
import { GENERIC_ITEMS } from '../../language/agenda-words.ts';

/** A point that stands on every agenda, and what a draft fills in there. */
export type FormItem = Pick<AgendaItem, 'item' | 'role'>;

/** The fixed points of a group's agenda, and when its meetings begin and end. */
export interface AgendaForm {
  readonly items: readonly FormItem[];
  readonly from: string;
  readonly to: string;
}

/** As the oldest of the forms has it: a Friday morning. */
const USUAL_TIME = { from: '08.30', to: '11.30' };

/**
 * The document's own agenda when it says where cases stand (after the notes of the last meeting); else what any meeting
 * goes through, with the points that the document asks for.
 */
export function agendaForm(group: string | undefined, context: FactContext): AgendaForm {
  const models = new Set(
    knownGroups(context)
      .get(group ?? '')
      ?.models.map(({ name }) => name),
  );
  const time = context.pack.agendas.find((agenda) => models.has(agenda.group) && agenda.time !== undefined)?.time;
  const own: readonly FormItem[] = group === undefined ? [] : fixedItems(group, context);
  const complete = own.some(({ role }) => role === 'previousNotes');
  const items = complete
    ? own
    : GENERIC_ITEMS.flatMap((item) => (item.role === 'caseFollowUp' ? [...own, item] : [item]));
  return { items, ...(time ?? USUAL_TIME) };
}
