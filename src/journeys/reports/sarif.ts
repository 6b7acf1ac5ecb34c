import type { Finding, FindingState } from '../../findings/finding.ts';
import { placeText } from '../../findings/findings-rows.ts';
import { textIn, type Language } from '../../language/language.ts';
import type { Severity } from '../../rules/rule.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';
import { cellAddress } from '../../workbook/cell-address.ts';
import type { Review } from '../review.ts';
import { notCheckedList } from './not-checked-list.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** What a SARIF 2.1.0 log (OASIS standard) begins and ends with; one run a workbook stands between, with commas. */
export const SARIF_START = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[';
export const SARIF_END = ']}';

/** The run of a workbook that could not be checked. `version` is the program's. */
export function sarifErrorRun(workbook: string, error: string, version: string, language: Language): Json {
  return {
    tool: { driver: driver(version, []) },
    language: languageTag(language),
    invocations: [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: error }, locations: [{ physicalLocation: artifact(workbook) }] },
        ],
      },
    ],
    results: [],
  };
}

/** The run of a workbook that was checked. `workbook` is the path as given, `version` the program's. */
export function sarifRun(review: Review, workbook: string, version: string, language: Language): Json {
  const rules = review.outcomes.map((outcome) => ruleDescriptor(outcome, language));
  const indexes = new Map(review.outcomes.map(({ pack, rule }, index) => [`${pack.id}/${rule.id}`, index]));
  return {
    tool: { driver: driver(version, rules) },
    language: languageTag(language),
    artifacts: [{ location: { uri: artifactUri(workbook) } }],
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: notCheckedList(review.outcomes).map(({ rule, reason }) => {
          const index = indexes.get(rule);
          return {
            level: 'note',
            message: { text: textIn(reason, language) },
            associatedRule: { id: rule, ...(index === undefined ? {} : { index }) },
          };
        }),
      },
    ],
    results: review.findings.map((finding) => result(finding, indexes.get(finding.rule), workbook, language)),
  };
}

function driver(version: string, rules: readonly Json[]): Json {
  return { name: 'Samverkanskoll', version, semanticVersion: version, rules };
}

function ruleDescriptor({ pack, rule }: RuleOutcome, language: Language): Json {
  return {
    id: `${pack.id}/${rule.id}`,
    shortDescription: { text: textIn(rule.title, language) },
    fullDescription: { text: [pack.document?.title ?? textIn(pack.title, language), rule.source.section].join(', ') },
    defaultConfiguration: { level: LEVELS[rule.levels[0]?.severity ?? 'warning'] },
    properties: { norms: rule.norms, kind: rule.kind },
  };
}

function result(finding: Finding, ruleIndex: number | undefined, workbook: string, language: Language): Json {
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: {
      text: [finding.subject, finding.message, finding.remedy].map((text) => textIn(text, language)).join(' – '),
    },
    locations: [
      {
        physicalLocation: artifact(workbook),
        ...(finding.cells.length === 0
          ? {}
          : {
              message: { text: placeText(finding.cells) },
              logicalLocations: finding.cells.map((cell) => ({
                name: cellAddress(cell),
                fullyQualifiedName: `${cell.sheet}!${cellAddress(cell)}`,
                kind: 'cell',
              })),
            }),
      },
    ],
    partialFingerprints: { 'samverkanskollId/v1': finding.id },
    baselineState: BASELINE_STATES[finding.state],
    ...(finding.acknowledgement === undefined
      ? {}
      : {
          suppressions: [{ kind: 'external', status: 'accepted', justification: finding.acknowledgement.reason }],
        }),
    properties: {
      norms: finding.norms,
      source: finding.source,
      ...(finding.group === undefined ? {} : { group: finding.group }),
    },
  };
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const BASELINE_STATES: Readonly<Record<FindingState, string>> = {
  new: 'new',
  open: 'unchanged',
  changed: 'updated',
  acknowledged: 'unchanged',
  resolved: 'absent',
};

function languageTag(language: Language): string {
  return language === 'sv' ? 'sv-SE' : 'en-GB';
}

function artifact(workbook: string): Json {
  return { artifactLocation: { uri: artifactUri(workbook) } };
}

/** A path as a valid URI reference, whatever characters the file's name has. */
function artifactUri(workbook: string): string {
  const path = workbook.replaceAll('\\', '/').split('/').map(uriSegment).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

function uriSegment(segment: string): string {
  const wellFormed = segment.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
  return encodeURIComponent(wellFormed);
}
