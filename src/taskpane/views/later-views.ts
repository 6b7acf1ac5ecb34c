/** The parts of the pane that are fetched when they are first shown. */
export const LATER_VIEWS = {
  review: () => import('./review-view.tsx'),
  finding: () => import('./finding-view.tsx'),
  interpretation: () => import('./interpretation-view.tsx'),
  rules: () => import('./rules-view.tsx'),
  filterChoices: () => import('./filter-choices.tsx'),
} as const;
