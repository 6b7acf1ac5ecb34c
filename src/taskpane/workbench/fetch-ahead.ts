import { LATER_VIEWS } from '../views/later-views.ts';
import { fetchExample } from './example-workbook.ts';

/**
 * Fetches at once all that the page would fetch later, so that it goes on when the network is cut. Gives whether all of
 * it came.
 */
export async function fetchAhead(): Promise<boolean> {
  const parts = await Promise.allSettled([...Object.values(LATER_VIEWS).map((load) => load()), fetchExample()]);
  return parts.every(({ status }) => status === 'fulfilled');
}
