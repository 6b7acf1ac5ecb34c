/** Fetches at once all that the page loads later, so that it goes on when the network is cut. */
export async function fetchAhead(): Promise<void> {
  await Promise.allSettled([
    import('../views/finding-view.tsx'),
    import('../views/interpretation-view.tsx'),
    import('../views/rules-view.tsx'),
    import('../views/filter-choices.tsx'),
    import('../../../workbook-templates/exempel-blekinge.xlsx'),
  ]);
}
