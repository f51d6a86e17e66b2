/** Colour of the paper in the light and the dark theme, for what stands outside the page; `styles/tokens.css` has it as `--paper`. */
export const PAPER_COLORS = { light: '#fdfcf9', dark: '#141310' } as const;
