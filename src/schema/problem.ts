/**
 * Something wrong in the copy, as a value: what (code and values), where (file, line, field) and how bad.
 * `i18n` words it when it is printed, so one problem reads well in every language of the site.
 */
export interface Problem {
  /** Rule that was broken, in kebab case; also the key of its wording (`unknown-key`). */
  readonly code: string;
  /** `error` refuses the file and stops the build; `warning` is printed and lets it pass. */
  readonly severity: 'error' | 'warning';
  /** Path from the paper's root, with forward slashes: `content/articles/2024/10/x.md`. */
  readonly file: string;
  /** Line in the file, counted from 1; absent when the problem is about the file as a whole. */
  readonly line?: number;
  /** Column in the line, counted from 1; only where one character is at fault. */
  readonly column?: number;
  /** Front matter key, with the path inside it: `date`, `corrections.0.at`. */
  readonly field?: string;
  /** What the file says, as the editor wrote it. */
  readonly found?: string;
  /** What the wording of the message and the hint needs besides. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A problem whose file is known from where it was found. */
export type Finding = Omit<Problem, 'file'>;
