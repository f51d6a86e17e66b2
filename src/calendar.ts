/** A moment as a reader sees it, in the paper's time zone. */
export interface Stamp {
  /** For `datetime` attributes and structured data: `2024-10-08T19:30:00+08:00`, or `2024-10-08` without an hour. */
  readonly iso: string;
  /** `Selasa, 8 Oktober 2024, 19.30 WITA`; without an hour, the day alone. */
  readonly text: string;
  /** `8 Oktober 2024` */
  readonly date: string;
  /** `19.30`; empty without an hour. */
  readonly time: string;
}
