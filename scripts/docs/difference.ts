const LINES_SHOWN = 12;

/** The lines between the first and the last difference of two texts, old and new, cut where they are many. */
export function summarizeDifference(present: string, wanted: string): string {
  const before = present.split('\n');
  const after = wanted.split('\n');
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) {
    end += 1;
  }
  return [
    `  from line ${start + 1}:`,
    ...marked('-', before.slice(start, before.length - end)),
    ...marked('+', after.slice(start, after.length - end)),
  ].join('\n');
}

function marked(mark: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, LINES_SHOWN).map((line) => `  ${mark} ${line}`);
  const hidden = lines.length - shown.length;
  return hidden > 0 ? [...shown, `  ${mark} … ${hidden} more`] : shown;
}
