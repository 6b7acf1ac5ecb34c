/** One scenario: command lines run one after another in one folder, and what each gives. */
export interface Scenario {
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly words: readonly string[];
  readonly status: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

interface StepDraft {
  words: readonly string[];
  status: number;
  stdout: string[];
  stderr: string[];
}

/**
 * Reads a scenario file. '=== ' begins a scenario and is its title; '$ samverkanskoll …' a command line; 'status N' its
 * status when that is not 0; lines that begin with '! ' are expected on stderr, all others on stdout. A line '…' stands
 * for any number of lines, '…' in a line for any text. Throws on a line that stands before the first command.
 */
export function readScenarios(text: string): readonly Scenario[] {
  const scenarios: { title: string; steps: StepDraft[] }[] = [];
  for (const line of text.split('\n')) {
    const scenario = scenarios.at(-1);
    const step = scenario?.steps.at(-1);
    if (line.startsWith('=== ')) scenarios.push({ title: line.slice(4), steps: [] });
    else if (line.startsWith('$ samverkanskoll')) {
      scenario?.steps.push({
        words: wordsOf(line.slice('$ samverkanskoll'.length)),
        status: 0,
        stdout: [],
        stderr: [],
      });
    } else if (/^status \d$/.test(line) && step !== undefined) step.status = Number(line.slice('status '.length));
    else if (line.startsWith('! ') && step !== undefined) step.stderr.push(line.slice(2));
    else if (step !== undefined) step.stdout.push(line);
    else if (line.trim() !== '' && scenario === undefined) throw new Error(`Before the first scenario: ${line}`);
  }
  return scenarios.map(({ title, steps }) => ({
    title,
    steps: steps.map((step) => ({ ...step, stdout: withoutBlankEnds(step.stdout) })),
  }));
}

/** The words of a command line; quotes hold words with spaces together. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** Whether lines are as expected, '…' standing for what may vary. */
export function matches(expected: readonly string[], actual: readonly string[]): boolean {
  const [line, ...rest] = expected;
  if (line === undefined) return actual.length === 0;
  if (line.trim() === '…') {
    if (rest.length === 0) return true;
    return actual.some((_, index) => matches(rest, actual.slice(index)));
  }
  const [first, ...others] = actual;
  return first !== undefined && lineMatches(line, first) && matches(rest, others);
}

function lineMatches(expected: string, actual: string): boolean {
  const [start = '', ...parts] = expected.trimEnd().split('…');
  if (parts.length === 0) return actual.trimEnd() === start;
  if (!actual.startsWith(start)) return false;
  let at = start.length;
  for (const part of parts.slice(0, -1)) {
    const found = actual.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const end = parts.at(-1) ?? '';
  return actual.length - at >= end.length && actual.trimEnd().endsWith(end);
}
