import type { Text } from '../governance/pack.ts';

/** What the help of the command line says. */
export const HELP = {
  program: {
    sv: 'Granskar en sekreterares ärendelogg och representationstabeller mot samverkansorganens styrdokument.',
    en: "Checks a secretary's case log and representation tables against the governance documents of collaboration bodies.",
  },
  check: {
    sv: 'känn igen tabellerna, kör reglerna och skriv ut fynden',
    en: 'recognise the tables, run the rules and print the findings',
  },
  structure: {
    sv: 'visa vilka tabeller och kolumner som känns igen',
    en: 'print which tables and columns were recognised',
  },
  clear: { sv: 'ta bort allt som check har skrivit', en: 'take away all that check wrote' },
  revise: { sv: 'årlig revidering av representationen', en: 'the annual revision of the representation' },
  revisionYear: { sv: 'året som revideringen gäller', en: 'the year that the revision is for' },
  template: { sv: 'en ny arbetsbok för ett styrdokument', en: 'a new workbook for one governance document' },
  agenda: { sv: 'utkast till dagordning för ett möte', en: 'the draft agenda for one meeting' },
  calendar: {
    sv: 'förslag på ett års möten, efter ett styrdokument eller de dokument en arbetsbok följer',
    en: "proposes a year's meetings, by a governance document or the documents a workbook follows",
  },
  calendarSource: { sv: 'regelpaketets id, eller en arbetsbok', en: 'the id of a rule pack, or a workbook' },
  calendarYear: { sv: 'vilket år (annars nästa år)', en: 'which year (default next year)' },
  calendarOutput: {
    sv: 'skriv mötena som ett blad i en ny arbetsbok (.xlsx) eller som kalenderfil (.ics)',
    en: 'write the meetings as a sheet in a new workbook (.xlsx) or as a calendar file (.ics)',
  },
  groupSummary: {
    sv: 'en sida per grupp att skicka ut: vad som är fel, vad som ska göras och till när',
    en: 'a page for each group to send out: what is wrong, what to do and by when',
  },
  summaryGroup: { sv: 'vilken grupp, eller all (annars alla)', en: 'which group, or all (default all)' },
  summaryFormat: {
    sv: 'markdown eller word, när --output är en mapp (annars markdown)',
    en: 'markdown or word, when --output is a folder (default markdown)',
  },
  summaryOutput: {
    sv: 'skriv till en fil (.md eller .docx) eller till en mapp med en fil per grupp',
    en: 'write to a file (.md or .docx), or to a folder with a file for each group',
  },
  meeting: { sv: 'mötets dag', en: 'the day of the meeting' },
  meetingGroup: {
    sv: 'vilken grupps möte det är (annars den som möts den dagen)',
    en: 'whose meeting it is (default: the group that meets on the day)',
  },
  agendaOutput: {
    sv: 'skriv dagordningen som ett blad i en ny arbetsbok (.xlsx) eller som Word-dokument (.docx)',
    en: 'write the agenda as a sheet in a new workbook (.xlsx) or as a Word document (.docx)',
  },
  word: { sv: 'skriv även dagordningen som Word-dokument', en: 'write the agenda as a Word document as well' },
  agendaAsOf: {
    sv: 'granskningsdag (annars i dag, eller mötets dag om den har varit)',
    en: 'the day of the check (default today, or the day of the meeting when that has been)',
  },
  rules: { sv: 'visa reglerna', en: 'list the rules' },
  explain: {
    sv: 'visa en regel med källa, parametrar och kolumner',
    en: 'one rule with its source, parameters and columns used',
  },
  file: { sv: 'arbetsbok (.xlsx, .xlsm)', en: 'workbook (.xlsx, .xlsm)' },
  files: {
    sv: 'arbetsböcker (.xlsx, .xlsm), eller mappar med sådana',
    en: 'workbooks (.xlsx, .xlsm), or folders of them',
  },
  packId: { sv: 'regelpaketets id, till exempel blekinge-2017', en: 'the id of the rule pack, such as blekinge-2017' },
  ruleId: {
    sv: 'regelns id, till exempel blekinge-2017/report-overdue',
    en: 'the id of the rule, such as blekinge-2017/report-overdue',
  },
  asOf: { sv: 'granskningsdag (annars i dag)', en: 'the day of the check (default today)' },
  pack: {
    sv: 'kör det här regelpaketet; kan anges flera gånger (annars de paket vars grupper arbetsboken nämner, eller alla)',
    en: 'run this rule pack; may be given several times (default: the packs whose groups the workbook names, else all)',
  },
  ownRules: { sv: 'ett eget regelpaket (JSON)', en: 'your own rule pack (JSON)' },
  checkFormat: {
    sv: 'text, json, sarif, markdown eller csv (annars text)',
    en: 'text, json, sarif, markdown or csv (default text)',
  },
  structureFormat: { sv: 'text, json eller csv (annars text)', en: 'text, json or csv (default text)' },
  rulesFormat: { sv: 'text eller json (annars text)', en: 'text or json (default text)' },
  failOn: {
    sv: 'sluta med status 1 vid fynd av detta allvar eller högre: error, warning, info eller never (annars error)',
    en: 'exit with status 1 on findings of this severity or above: error, warning, info or never (default error)',
  },
  output: { sv: 'skriv resultatet till en ny arbetsbok', en: 'write the result to a new workbook' },
  inPlace: {
    sv: 'skriv in resultatet i filen själv; en säkerhetskopia sparas bredvid',
    en: 'write the result into the file itself; a backup is kept beside it',
  },
  lang: { sv: 'språk: sv eller en (annars sv)', en: 'language: sv or en (default sv)' },
  jobs: { sv: 'antal filer som granskas samtidigt', en: 'how many files to check at the same time' },
  summary: {
    sv: 'skriv en arbetsbok som sammanfattar alla granskade: grupper, normer, dagar försenat',
    en: 'write a workbook that sums up all that were checked: groups, norms, days overdue',
  },
  exact: {
    sv: 'låt json-rules-engine pröva varje rad, utan förurval',
    en: 'let json-rules-engine judge every row, without choosing beforehand',
  },
  mapping: { sv: 'egna kopplingar av kolumner (JSON)', en: 'your own mapping of columns (JSON)' },
  table: {
    sv: 'vilken tabell som skrivs som csv, till exempel caseLog',
    en: 'which table to write as csv, such as caseLog',
  },
  help: { sv: 'visa hjälp', en: 'show help' },
  version: { sv: 'visa programmets version', en: "show the program's version" },
  exitStatus: {
    sv: 'Slutstatus: 0 klart och inget vid eller över --fail-on, 1 fynd vid eller över --fail-on, 2 felaktig användning eller oläslig fil.',
    en: 'Exit status: 0 done and nothing at or above --fail-on, 1 findings at or above it, 2 wrong use or an unreadable file.',
  },
  headings: {
    'Usage:': { sv: 'Användning:', en: 'Usage:' },
    'Arguments:': { sv: 'Argument:', en: 'Arguments:' },
    'Options:': { sv: 'Val:', en: 'Options:' },
    'Commands:': { sv: 'Kommandon:', en: 'Commands:' },
  },
} as const;

/** One sentence for each way of using the command line wrongly: what is wrong, and what is allowed. */
export const USAGE_PROBLEMS = {
  unknownCommand: (name: string, allowed: string): Text => ({
    sv: `Kommandot ${name} finns inte. Välj bland: ${allowed}.`,
    en: `There is no command ${name}. Choose among: ${allowed}.`,
  }),
  noCommand: (allowed: string): Text => ({
    sv: `Ange ett kommando: ${allowed}. Hjälp: samverkanskoll --help.`,
    en: `Give a command: ${allowed}. Help: samverkanskoll --help.`,
  }),
  unknownOption: (name: string, allowed: string): Text => ({
    sv: `Valet ${name} finns inte. Välj bland: ${allowed}.`,
    en: `There is no option ${name}. Choose among: ${allowed}.`,
  }),
  missingValue: (name: string): Text => ({ sv: `${name} saknar värde.`, en: `${name} lacks its value.` }),
  missingArgument: (name: string): Text => ({
    sv: `Ange ${name}. Hjälp: samverkanskoll --help.`,
    en: `Give ${name}. Help: samverkanskoll --help.`,
  }),
  tooManyArguments: (allowed: string): Text => ({
    sv: `För många argument. Så här skrivs kommandot: ${allowed}.`,
    en: `Too many arguments. The command is written: ${allowed}.`,
  }),
  badValue: (option: string, value: string, allowed: string): Text => ({
    sv: `${option} kan inte vara ”${value}”. Välj bland: ${allowed}.`,
    en: `${option} cannot be “${value}”. Choose among: ${allowed}.`,
  }),
  badDate: (option: string, value: string): Text => ({
    sv: `${option} ska vara en dag som 2018-03-01, inte ”${value}”.`,
    en: `${option} takes a day such as 2018-03-01, not “${value}”.`,
  }),
  badNumber: (option: string, value: string, least: number, most: number): Text => ({
    sv: `${option} ska vara ett heltal från ${least} till ${most}, inte ”${value}”.`,
    en: `${option} takes a whole number from ${least} to ${most}, not “${value}”.`,
  }),
  outputNeeded: (): Text => ({
    sv: 'Ange vart arbetsboken ska skrivas: --output FIL.xlsx.',
    en: 'Say where to write the workbook: --output FILE.xlsx.',
  }),
  yearNeeded: (): Text => ({
    sv: 'Ange vilket år revideringen gäller: --year 2018.',
    en: 'Say which year the revision is for: --year 2018.',
  }),
  outputIsInput: (name: string): Text => ({
    sv: `--output kan inte vara samma fil som den som läses (${name}). Ange en annan fil, eller --in-place.`,
    en: `--output cannot be the file that is read (${name}). Give another file, or --in-place.`,
  }),
  outputAndInPlace: (): Text => ({
    sv: '--output och --in-place kan inte användas tillsammans.',
    en: '--output and --in-place cannot be used together.',
  }),
  outputOfSeveral: (): Text => ({
    sv: '--output kan bara användas med en enda arbetsbok. Ange en fil, eller --in-place.',
    en: '--output can be used with one workbook only. Give one file, or --in-place.',
  }),
  meetingNeeded: (): Text => ({
    sv: 'Ange mötets dag: --meeting ÅÅÅÅ-MM-DD.',
    en: 'Say which day the meeting is: --meeting YYYY-MM-DD.',
  }),
  agendaOutputName: (name: string): Text => ({
    sv: `--output ska vara en fil som slutar på .xlsx, .xlsm eller .docx, inte ”${name}”.`,
    en: `--output takes a file that ends with .xlsx, .xlsm or .docx, not “${name}”.`,
  }),
  calendarOutputName: (name: string): Text => ({
    sv: `--output ska vara en fil som slutar på .xlsx, .xlsm eller .ics, inte ”${name}”.`,
    en: `--output takes a file that ends with .xlsx, .xlsm or .ics, not “${name}”.`,
  }),
  documentName: (option: string, ending: string, name: string): Text => ({
    sv: `${option} ska vara en fil som slutar på ${ending}, inte ”${name}”.`,
    en: `${option} takes a file that ends with ${ending}, not “${name}”.`,
  }),
  outputName: (name: string): Text => ({
    sv: `--output ska vara en fil som slutar på .xlsx eller .xlsm, inte ”${name}”.`,
    en: `--output takes a file that ends with .xlsx or .xlsm, not “${name}”.`,
  }),
  outputEnding: (from: string, to: string): Text => ({
    sv: `Resultatet har samma format som filen som läses: --output ska sluta på ${from}, inte ${to}.`,
    en: `The result has the format of the file that is read: --output takes a name that ends with ${from}, not ${to}.`,
  }),
  emptyFolder: (name: string): Text => ({
    sv: `Mappen ${name} innehåller inga arbetsböcker (.xlsx, .xlsm).`,
    en: `The folder ${name} holds no workbooks (.xlsx, .xlsm).`,
  }),
  noTables: (name: string): Text => ({
    sv: `${name} innehåller ingen tabell som känns igen. Tabellen behöver en rubrikrad, till exempel Ärende, Ansvarig och Status.`,
    en: `${name} holds no table that is recognised. A table needs a header row, such as Ärende, Ansvarig and Status.`,
  }),
  severalTables: (kinds: string): Text => ({
    sv: `Arbetsboken har flera slags tabeller. Välj en med --table: ${kinds}.`,
    en: `The workbook holds several kinds of tables. Choose one with --table: ${kinds}.`,
  }),
  packProblem: (file: string, place: string, reason: Text, instead: Text): Text => ({
    sv: `${file}${place === '' ? '' : `, ${place}`}: ${reason.sv}; ${instead.sv}.`,
    en: `${file}${place === '' ? '' : `, ${place}`}: ${reason.en}; ${instead.en}.`,
  }),
  moreProblems: (count: number): Text =>
    count <= 0
      ? { sv: '', en: '' }
      : { sv: ` (Och ${count} fel till i filen.)`, en: ` (And ${count} more in the file.)` },
  unknownPack: (id: string, allowed: string): Text => ({
    sv: `Regelpaketet ”${id}” finns inte. Välj bland: ${allowed}.`,
    en: `There is no rule pack “${id}”. Choose among: ${allowed}.`,
  }),
  unknownRule: (id: string, near: string): Text => ({
    sv: `Regeln ”${id}” finns inte.${near === '' ? '' : ` Menar du ${near}?`} Alla regler: samverkanskoll rules.`,
    en: `There is no rule “${id}”.${near === '' ? '' : ` Do you mean ${near}?`} All rules: samverkanskoll rules.`,
  }),
  packTaken: (file: string, id: string): Text => ({
    sv: `${file}: paketets id ”${id}” används redan. Ge paketet ett annat id.`,
    en: `${file}: the id “${id}” is already in use. Give the pack another id.`,
  }),
  unexpected: (detail: string): Text => ({
    sv: `Något oväntat gick fel i Samverkanskoll (${detail}). Inget har skrivits.`,
    en: `Something unexpected went wrong in Samverkanskoll (${detail}). Nothing has been written.`,
  }),
  unexpectedInFile: (name: string, detail: string): Text => ({
    sv: `${name}: något oväntat gick fel i Samverkanskoll (${detail}). Filen är oförändrad.`,
    en: `${name}: something unexpected went wrong in Samverkanskoll (${detail}). The file is unchanged.`,
  }),
  interrupted: (): Text => ({ sv: 'Avbrutet.', en: 'Interrupted.' }),
} as const;

/** What commands say when they are done. */
export const DONE = {
  written: (name: string): Text => ({ sv: `Sparad: ${name}`, en: `Saved: ${name}` }),
  writtenInPlace: (name: string, backup: string): Text => ({
    sv: `Sparad: ${name} (säkerhetskopia: ${backup})`,
    en: `Saved: ${name} (backup: ${backup})`,
  }),
  ruleCount: (rules: number, packs: number): Text => ({
    sv: `${rules} regler i ${packs} regelpaket`,
    en: `${rules} rules in ${packs} rule packs`,
  }),
  tablesIn: (name: string): Text => ({ sv: `Tabeller i ${name}`, en: `Tables in ${name}` }),
  checked: (name: string, asOf: string, packs: string): Text => ({
    sv: `${name}, granskad ${asOf} mot ${packs}`,
    en: `${name}, checked as of ${asOf} against ${packs}`,
  }),
  moreFindings: (count: number): Text => ({
    sv: `… och ${count} till. Alla finns i --format json eller csv och i arbetsboken från --output.`,
    en: `… and ${count} more. All of them are in --format json or csv, and in the workbook from --output.`,
  }),
  settled: (acknowledged: number, resolved: number): Text => ({
    sv: `${acknowledged} kvitterade och ${resolved} åtgärdade sedan förra granskningen.`,
    en: `${acknowledged} acknowledged and ${resolved} resolved since the last review.`,
  }),
  carried: (count: number): Text => ({
    sv: `${count} ${count === 1 ? 'rad' : 'rader'} i bladet Fynd används inte och är kvar där med förklaring.`,
    en: `${count} ${count === 1 ? 'row' : 'rows'} of the sheet Fynd are not used and stay there with an explanation.`,
  }),
  progress: (done: number, of: number, left: string): Text => ({
    sv: `${done} av ${of} arbetsböcker${left === '' ? '' : `, ${left} kvar`}`,
    en: `${done} of ${of} workbooks${left === '' ? '' : `, ${left} left`}`,
  }),
  severalChecked: (files: number, failed: number): Text => ({
    sv: `${files} arbetsböcker granskade, ${failed} kunde inte granskas.`,
    en: `${files} workbooks checked, ${failed} could not be checked.`,
  }),
} as const;
