import { mappingFromSheet } from '../tables/interpretation.ts';
import { joinedMappings, type Mapping } from '../tables/mapping.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';

/**
 * What the user has said of the workbook's tables: on its sheet 'Tolkning', and in a mapping given from outside, which goes
 * before. Undefined when neither is there.
 */
export function mappingInForce(snapshot: WorkbookSnapshot, given?: Mapping): Mapping | undefined {
  const written = mappingFromSheet(snapshot);
  if (given === undefined || written === undefined) return given ?? written;
  return joinedMappings(given, written);
}
