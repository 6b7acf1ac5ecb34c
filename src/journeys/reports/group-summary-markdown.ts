import { textIn, type Language } from '../../language/language.ts';
import { SEVERITY_NAMES } from '../../language/severities.ts';
import { GROUP_SUMMARY_WORDS } from '../../language/group-summary-words.ts';
import type { GroupSummary } from './group-summary.ts';
import { markdownTable, markdownText } from './markdown.ts';

/** A group's summary as Markdown, to paste into a letter. */
export function groupSummaryMarkdown(summary: GroupSummary, language: Language): string {
  const { group, workbook, asOf, nextMeeting, actions, leftOut } = summary;
  const name = group ?? textIn(GROUP_SUMMARY_WORDS.noGroup, language);
  const { severity, what, todo, by, owner } = GROUP_SUMMARY_WORDS;
  const sections = [
    `# ${markdownText(textIn(GROUP_SUMMARY_WORDS.title(name), language))}`,
    [
      markdownText(textIn(GROUP_SUMMARY_WORDS.checked(workbook, asOf), language)),
      ...(nextMeeting === undefined ? [] : [textIn(GROUP_SUMMARY_WORDS.byMeeting(nextMeeting), language)]),
    ].join(' '),
    actions.length === 0
      ? textIn(GROUP_SUMMARY_WORDS.nothing, language)
      : markdownTable(
          [severity, what, todo, by, owner].map((text) => textIn(text, language)),
          actions.map((action) => [
            textIn(SEVERITY_NAMES[action.severity], language),
            `${textIn(action.about, language)}: ${textIn(action.what, language)}`,
            textIn(action.todo, language),
            action.by ?? '',
            action.owner ?? '',
          ]),
        ),
    ...(leftOut > 0 ? [textIn(GROUP_SUMMARY_WORDS.leftOut(leftOut), language)] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}
