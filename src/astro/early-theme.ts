/**
 * Script in the head of every page: shows the theme that was chosen before anything is painted. Once the switch is there,
 * `client/theme.ts` turns it and takes this away again.
 */
export const EARLY_THEME =
  'try{document.documentElement.dataset.theme=localStorage.theme||""}catch{}';
