import { BrokenBillError } from './broken-bill.js';
import { fitCells } from './fit-cells.js';

/** A row of a bill with its cells by the names of their columns, trimmed; empty cells are left out. */
export interface BillRow {
  /** Line of the file, the first is 1. */
  lineNo: number;
  cells: Readonly<Record<string, string>>;
}

/** The head has four lines. */
const MAX_HEAD_LINES = 16;

/**
 * The frame that Alipay's bill files have: a head, a rule, the names of the columns, rows, a rule that says
 * "end", a foot. Head, rules and foot begin with `#`; the number of dashes in a rule differs between files.
 */
export class BillTable {
  readonly head: string[] = [];
  readonly foot: string[] = [];
  readonly #onRow: (row: BillRow) => void;
  #columns: readonly string[] = [];
  #place: 'head' | 'columns' | 'rows' | 'foot' = 'head';
  #lineNo = 0;

  constructor(onRow: (row: BillRow) => void) {
    this.#onRow = onRow;
  }

  /** Takes the next line of the file. @throws BrokenBillError when it cannot stand there */
  take(line: string): void {
    this.#lineNo += 1;
    if (line.trim() === '') return;
    switch (this.#place) {
      case 'head':
        return this.#takeHead(line);
      case 'columns':
        return this.#takeColumns(line);
      case 'rows':
        return this.#takeRow(line);
      case 'foot':
        this.foot.push(line.trim());
    }
  }

  /** @throws BrokenBillError when the file ended before its table did */
  end(): void {
    if (this.#place !== 'foot') throw new BrokenBillError('the file breaks off');
  }

  #takeHead(line: string): void {
    if (isRule(line)) this.#place = 'columns';
    else if (line.startsWith('#') && this.head.length < MAX_HEAD_LINES) this.head.push(line.trim());
    else throw this.#broken('no head of a bill');
  }

  #takeColumns(line: string): void {
    this.#columns = line.split(',').map(columnName);
    if (new Set(this.#columns).size !== this.#columns.length) throw this.#broken('two columns of one name');
    this.#place = 'rows';
  }

  #takeRow(line: string): void {
    if (isRule(line) && line.includes('结束')) {
      this.#place = 'foot';
      return;
    }
    const cells = fitCells(line.split(','), this.#columns);
    if (line.startsWith('#') || !cells) throw this.#broken('a row that does not fit its columns');
    const pairs = this.#columns.map((name, index) => [name, cells[index]?.trim() ?? ''] as const);
    this.#onRow({ lineNo: this.#lineNo, cells: Object.fromEntries(pairs.filter(([, text]) => text !== '')) });
  }

  #broken(what: string): BrokenBillError {
    return new BrokenBillError(`line ${this.#lineNo}: ${what}`);
  }
}

function isRule(line: string): boolean {
  return /^#-.*列表/.test(line);
}

/** Brackets come in both widths. */
function columnName(text: string): string {
  return text.trim().replace('(', '（').replace(')', '）');
}
