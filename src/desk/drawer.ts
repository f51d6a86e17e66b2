/** What is kept of a file: `blob` is empty where Git does not vouch for its bytes, `times` where it was too young. */
export interface IndexEntry {
  readonly blob: string;
  readonly times: string;
  readonly value: unknown;
}

/** As they lie on disk: as one object with a key for each file, they would take half as long again to read. */
interface Columns {
  readonly names: readonly string[];
  readonly blobs: readonly string[];
  readonly times: readonly string[];
  readonly values: readonly unknown[];
}

/** Entries of some files, by path. Asked for in the order in which they lie, each is found in a step. */
export class Drawer {
  readonly #columns: Columns;
  readonly #isRetained: Uint8Array;
  #at = -1;

  private constructor(columns: Columns) {
    this.#columns = columns;
    this.#isRetained = new Uint8Array(columns.names.length);
  }

  static of(entries: readonly (readonly [name: string, entry: IndexEntry])[]): Drawer {
    return new Drawer({
      names: entries.map(([name]) => name),
      blobs: entries.map(([, { blob }]) => blob),
      times: entries.map(([, { times }]) => times),
      values: entries.map(([, { value }]) => value),
    });
  }

  /** The drawer of a text that `toText` gave. */
  static from(text: string): Drawer {
    return new Drawer(JSON.parse(text) as Columns);
  }

  get size(): number {
    return this.#columns.names.length;
  }

  get(name: string): IndexEntry | undefined {
    const place = this.#placeOf(name);
    return place < 0 ? undefined : this.#entryAt(place);
  }

  /** Remembers that the entry of a file is wanted on. */
  retain(name: string): void {
    const place = this.#placeOf(name);
    if (place >= 0) this.#isRetained[place] = 1;
  }

  /** Are the entries of all of its files wanted on? */
  isRetained(): boolean {
    return !this.#isRetained.includes(0);
  }

  /** Entries of all of its files, or of those that are wanted on. */
  entries(which: 'all' | 'retained'): (readonly [name: string, entry: IndexEntry])[] {
    return this.#columns.names.flatMap((name, place) =>
      which === 'all' || this.#isRetained[place] === 1 ? [[name, this.#entryAt(place)]] : [],
    );
  }

  /** JSON in ASCII alone: no other form is read as fast. */
  toText(): string {
    const escaped = (unit: string): string =>
      `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return JSON.stringify(this.#columns).replace(/[\u0080-\uffff]/g, escaped);
  }

  #entryAt(place: number): IndexEntry {
    const { blobs, times, values } = this.#columns;
    return { blob: blobs[place] ?? '', times: times[place] ?? '', value: values[place] };
  }

  #placeOf(name: string): number {
    const { names } = this.#columns;
    if (names[this.#at] === name) return this.#at;
    const next = this.#at + 1;
    const place = names[next] === name ? next : names.indexOf(name);
    if (place >= 0) this.#at = place;
    return place;
  }
}
