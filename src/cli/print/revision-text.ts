import { adoptedOn, asksForDecision, type Revision } from '../../journeys/revision/revision.ts';
import { unusedRemark } from '../../journeys/revision/revision-remarks.ts';
import { textIn, type Language } from '../../language/language.ts';
import { REVISION_PRINT, REVISION_WORDS, STEP_NAMES } from '../../language/revision-words.ts';
import { visibleText } from '../../language/visible-text.ts';
import { coloursOf, type TextWidth } from './text-style.ts';
import { textTable, type TextColumn } from './text-table.ts';

/** What a revision comes to, as text: what must be decided, group by group, and how much stays. */
export function revisionText(revision: Revision, language: Language, style: TextWidth): string {
  const { strong, dim } = coloursOf(style);
  const said = (text: Parameters<typeof textIn>[0]): string => visibleText(textIn(text, language));
  const title = REVISION_PRINT.title(revision.year, revision.workbook, revision.asOf);
  const parts: string[] = [strong(said(title))];
  for (const { name, document } of revision.groups) {
    const own = revision.changes.filter((change) => change.group === name);
    const asking = own.filter((change) => asksForDecision(change));
    const staying = own.length - asking.length;
    parts.push(strong(visibleText(name)) + dim(document === undefined ? '' : ` – ${said(document)}`));
    if (asking.length > 0) {
      const rows = asking.map((change) => {
        const day = adoptedOn(change);
        return [
          { lines: [said(STEP_NAMES[change.step])] },
          { lines: [change.whose] },
          { lines: [`${textIn(change.before, language)} → ${textIn(change.after, language)}`] },
          {
            lines: [
              ...(change.decision === undefined ? [] : [textIn(change.decision, language)]),
              ...(day === undefined ? [] : [textIn(REVISION_PRINT.adopted(day), language)]),
              ...(change.adopted?.kind === 'text'
                ? [textIn(REVISION_PRINT.notADay(change.adopted.text), language)]
                : []),
            ],
          },
        ];
      });
      parts.push(textTable(columns(language), rows, style));
    }
    parts.push(dim(said(REVISION_PRINT.staying(staying))));
  }
  if (revision.changes.length === 0) parts.push(said(REVISION_WORDS.nothing));
  for (const note of revision.notes) parts.push(said(note));
  for (const row of revision.unused) parts.push(said(unusedRemark(row)));
  return `${parts.join('\n')}\n`;
}

function columns(language: Language): readonly TextColumn[] {
  const header = (text: Parameters<typeof textIn>[0]): string => textIn(text, language);
  return [
    { header: header(REVISION_PRINT.change), share: 1, least: 10 },
    { header: header(REVISION_PRINT.whose), share: 3, least: 14 },
    { header: header(REVISION_PRINT.beforeAfter), share: 4, least: 16 },
    { header: header(REVISION_PRINT.decision), share: 4, least: 16 },
  ];
}
