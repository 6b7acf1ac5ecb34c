import { mappingProblemSentence } from '../language/mapping-problems.ts';
import { visibleText } from '../language/visible-text.ts';
import { parseMapping } from '../tables/mapping-file.ts';
import type { Mapping } from '../tables/mapping.ts';
import { readTextFile } from './own-packs.ts';
import { UsageError } from './usage-error.ts';

/** The mapping of a file that --mapping names; undefined when none is. A file with a mistake is wrong use. */
export async function readMapping(file: string | undefined): Promise<Mapping | undefined> {
  if (file === undefined) return undefined;
  const parsed = parseMapping(await readTextFile(file));
  if (parsed.ok) return parsed.mapping;
  const [problem] = parsed.problems;
  if (problem === undefined) throw new Error('A mapping was refused without a problem');
  const { sv, en } = mappingProblemSentence(file, problem);
  throw new UsageError({ sv: visibleText(sv), en: visibleText(en) });
}
