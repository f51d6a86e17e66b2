import { PassThrough } from 'node:stream';

/** A terminal that keeps what it is written, and shows its last line as a reader would see it. */
export function aTerminal(look: { columns?: number; hasColours?: boolean; isTTY?: boolean } = {}) {
  const { columns = 100, hasColours = false, isTTY = true } = look;
  const stream = new PassThrough();
  const written: string[] = [];
  stream.on('data', (bytes: Buffer) => written.push(bytes.toString()));
  const terminal = Object.assign(stream, {
    columns,
    isTTY,
    getColorDepth: () => (hasColours ? 8 : 1),
  });
  return { terminal, written, shown: () => shownBy(written.join('')) };
}

/** What stands on the last line after these control sequences (ECMA-48: CHA, EL) and texts. */
function shownBy(output: string): string {
  let line = '';
  let column = 0;
  for (const [, text = '', parameter = '', command = ''] of output.matchAll(
    /([^\u001b]+)|\u001b\[(\d*)([A-Za-z])/g,
  )) {
    if (text !== '') {
      line = line.slice(0, column).padEnd(column) + text + line.slice(column + text.length);
      column += text.length;
    } else if (command === 'G') column = Number(parameter) - 1;
    else if (command === 'K') line = parameter === '2' ? '' : line.slice(0, column);
  }
  return line;
}
