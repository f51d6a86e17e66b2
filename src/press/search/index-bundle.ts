import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';

/** Of what Pagefind writes: the index, and what runs it in a browser. Its own interfaces stay out. */
const WANTED =
  /^(?:pagefind-entry\.json|pagefind\.js|wasm\.(?!unknown)|pagefind\.[^/]*\.pf_meta$|.*\/)/;

/**
 * Indexes records, one bundle after the other: Pagefind is one process for a thread, which ends with each. The same records
 * give the same files, whatever their order and the number of cores. Words are found by their stems in the records'
 * language.
 * @throws what Pagefind says of a record or of the whole.
 */
export async function indexBundle(
  records: readonly CustomRecord[],
  language: string,
): Promise<readonly IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
    const made = await index.getFiles();
    const faults = [...added, made].flatMap((answer) => answer.errors);
    if (faults.length > 0) throw new Error(`Pagefind cannot index: ${faults.join('; ')}`);
    return made.files.filter(({ path }) => WANTED.test(path));
  } finally {
    await close();
  }
}
