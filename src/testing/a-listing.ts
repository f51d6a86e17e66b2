/** Git's list of some files with their ids, as `git ls-files --stage -v -z` writes it: sorted by the bytes of their paths. */
export function aListing(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files)
    .sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    .map(([file, id]) => `H 100644 ${id.padStart(40, '0')} 0\t${file}\0`);
  return Buffer.from(entries.join(''));
}
