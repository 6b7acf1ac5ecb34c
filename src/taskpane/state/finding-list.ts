import { placeText } from '../../findings/findings-rows.ts';
import type { Finding } from '../../findings/finding.ts';
import { isSettled, SEVERITIES } from '../../findings/importance.ts';
import type { Text } from '../../governance/pack.ts';
import { capitalised, type Language } from '../../language/language.ts';
import { SEVERITY_PLURALS } from '../../language/severities.ts';
import type { Severity } from '../../rules/rule.ts';
import { FINDING_LIST_WORDS } from '../words/finding-list-words.ts';

/** Which findings are shown; an absent choice shows all. */
export interface FindingFilter {
  readonly severity?: Severity;
  /** '<pack>/<rule>'. */
  readonly rule?: string;
  /** A group's name; '' is those without one. */
  readonly group?: string;
  readonly owner?: string;
  readonly search: string;
  /** Acknowledged and resolved findings too. */
  readonly settled: boolean;
}

export const SHOW_ALL: FindingFilter = { search: '', settled: false };

/** The filter with one choice changed; undefined takes it away. */
export function withChoice<Key extends 'severity' | 'rule' | 'group' | 'owner'>(
  filter: FindingFilter,
  key: Key,
  value: FindingFilter[Key] | undefined,
): FindingFilter {
  const { [key]: former, ...rest } = filter;
  return (value === undefined ? rest : { ...rest, [key]: value }) as FindingFilter;
}

export type Grouping = 'severity' | 'rule' | 'group' | 'owner';

/** A line of the list: a heading of a group, or a finding with its place among those shown, from 1. */
export type ListLine =
  | { readonly kind: 'heading'; readonly key: string; readonly text: string; readonly count: number }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly place: number };

export interface FindingList {
  readonly lines: readonly ListLine[];
  /** The findings shown, in the order of the lines. */
  readonly shown: readonly Finding[];
}

/** The findings that a filter lets through, in groups; within each, most serious first. */
export function findingList(
  findings: readonly Finding[],
  filter: FindingFilter,
  grouping: Grouping,
  language: Language,
): FindingList {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!isShown(finding, filter, language)) continue;
    const key = groupKey(finding, grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const order = inOrder(groups, grouping, language);
  const lines: ListLine[] = [];
  const shown: Finding[] = [];
  for (const { key, text, members } of order) {
    lines.push({ kind: 'heading', key, text, count: members.length });
    for (const finding of members) {
      shown.push(finding);
      lines.push({ kind: 'finding', finding, place: shown.length });
    }
  }
  return { lines, shown };
}

/** How many findings of each severity stand, whatever the filter says of severity. */
export function severityCounts(
  findings: readonly Finding[],
  filter: FindingFilter,
  language: Language,
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  const { severity, ...others } = filter;
  for (const finding of findings) if (isShown(finding, others, language)) counts[finding.severity] += 1;
  return counts;
}

/** A choice among findings: what it is called, and how many findings it has. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The rules, groups or owners that findings have, in the alphabet's order. */
export function choicesOf(
  findings: readonly Finding[],
  of: 'rule' | 'group' | 'owner',
  language: Language,
): readonly Choice[] {
  const texts = new Map<string, string>();
  for (const finding of findings) texts.set(groupKey(finding, of), groupText(finding, of, language));
  return [...texts]
    .map(([value, text]) => ({ value, text }))
    .sort((one, other) => Number(one.value === '') - Number(other.value === '') || compare(one.text, other.text));
}

const { compare } = new Intl.Collator('sv', { numeric: true });

function isShown(finding: Finding, filter: FindingFilter, language: Language): boolean {
  if (!filter.settled && isSettled(finding)) return false;
  if (filter.severity !== undefined && finding.severity !== filter.severity) return false;
  if (filter.rule !== undefined && finding.rule !== filter.rule) return false;
  if (filter.group !== undefined && (finding.group ?? '') !== filter.group) return false;
  if (filter.owner !== undefined && (finding.owner ?? '') !== filter.owner) return false;
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = searchedText(finding, language);
  return words.every((word) => text.includes(word));
}

const searched: Readonly<Record<Language, WeakMap<Finding, string>>> = { sv: new WeakMap(), en: new WeakMap() };

function searchedText(finding: Finding, language: Language): string {
  const known = searched[language].get(finding);
  if (known !== undefined) return known;
  const { subject, message, remedy, ruleTitle, group = '', owner = '', cells, rule, norms } = finding;
  const texts = [subject, message, remedy, ruleTitle].map((text: Text) => text[language]);
  const text = [...texts, group, owner, placeText(cells), rule, ...norms].join(' ').toLowerCase();
  searched[language].set(finding, text);
  return text;
}

function groupKey(finding: Finding, grouping: Grouping): string {
  switch (grouping) {
    case 'severity':
      return finding.severity;
    case 'rule':
      return finding.rule;
    case 'group':
      return finding.group ?? '';
    case 'owner':
      return finding.owner ?? '';
  }
}

function groupText(finding: Finding, grouping: Grouping, language: Language): string {
  switch (grouping) {
    case 'severity':
      return capitalised(SEVERITY_PLURALS[finding.severity][language]);
    case 'rule':
      return finding.ruleTitle[language];
    case 'group':
      return finding.group ?? FINDING_LIST_WORDS.noGroup[language];
    case 'owner':
      return finding.owner ?? FINDING_LIST_WORDS.noOwner[language];
  }
}

function inOrder(groups: ReadonlyMap<string, readonly Finding[]>, grouping: Grouping, language: Language) {
  const named = [...groups].flatMap(([key, members]) => {
    const [first] = members;
    return first === undefined ? [] : [{ key, members, text: groupText(first, grouping, language) }];
  });
  return named.sort((one, other) =>
    grouping === 'severity'
      ? SEVERITIES.indexOf(one.key as Severity) - SEVERITIES.indexOf(other.key as Severity)
      : Number(one.key === '') - Number(other.key === '') || compare(one.text, other.text),
  );
}
