/**
 * Script in the head of every page, for what must be known before anything is painted: whether the device has its own ways to
 * share, so that the share row keeps room for them, and the theme that was chosen. Once the switch is there,
 * `client/theme.ts` turns the theme and takes it away here again.
 */
export const EARLY_SCRIPT =
  '{let{dataset:d}=document.documentElement;"share"in navigator&&(d.shares="");try{d.theme=localStorage.theme||""}catch{}}';
