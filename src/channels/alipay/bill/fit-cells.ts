const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/**
 * Puts the cells of a row under their columns. Bills have no quoting, so that a comma in the two texts that
 * people write (the name of the goods, and the remark, which is last) makes more cells than there are columns.
 * The two times behind the goods' name tell where that name ends; what is left over belongs to the remark.
 * @returns `null` when there are too few cells, or when no reading fits.
 */
export function fitCells(cells: readonly string[], columns: readonly string[]): readonly string[] | null {
  const surplus = cells.length - columns.length;
  if (surplus <= 0) return surplus === 0 ? cells : null;
  const goods = columns.indexOf('商品名称');
  const isKnown = columns[goods + 1] === '创建时间' && columns[goods + 2] === '完成时间';
  if (goods < 0 || !isKnown || columns.at(-1) !== '备注') return null;
  for (let inGoods = 0; inGoods <= surplus; inGoods += 1) {
    const times = cells.slice(goods + inGoods + 1, goods + inGoods + 3);
    if (!times.every((cell) => TIME.test(cell.trim()))) continue;
    const joined = joinCells(cells, goods, inGoods);
    return joinCells(joined, columns.length - 1, surplus - inGoods);
  }
  return null;
}

/** Takes so many cells behind one back into it. */
function joinCells(cells: readonly string[], at: number, behind: number): readonly string[] {
  return [...cells.slice(0, at), cells.slice(at, at + behind + 1).join(','), ...cells.slice(at + behind + 1)];
}
