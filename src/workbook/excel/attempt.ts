import type { HostResult } from '../host.ts';
import { EXCEL_API_FLOOR, type ExcelDoor } from './door.ts';
import { problemOf } from './problem.ts';

/** Runs a batch in Excel; what Excel met comes back as a problem, and a defect of ours is thrown. */
export async function attempt<T>(
  door: ExcelDoor,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<HostResult<T>> {
  if (!door.supports('ExcelApi', EXCEL_API_FLOOR)) return { ok: false, problem: { code: 'excelTooOld' } };
  try {
    return { ok: true, value: await door.run(batch) };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}
