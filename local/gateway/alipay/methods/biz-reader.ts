import { parseYuan } from '../../shared/values/fen.ts';
import { businessRefusal, type Refusal } from '../wire/refusal.ts';

/** 100000000.00 yuan, the highest amount that Alipay takes. */
const MAX_AMOUNT_FEN = 10_000_000_000;

/** Refusal of one parameter; the detail names it. */
export function invalidParameter(name: string, why: string): Refusal {
  return businessRefusal('ACQ.INVALID_PARAMETER', {}, `${name} ${why}`);
}

/** Typed, checked reading of `biz_content`. Every method throws `ACQ.INVALID_PARAMETER`. */
export class BizReader {
  readonly #content: Readonly<Record<string, unknown>>;

  constructor(content: Readonly<Record<string, unknown>>) {
    this.#content = content;
  }

  /** A text of at most `max` characters; undefined when absent, null or empty. Numbers are taken as text. */
  text(name: string, max: number): string | undefined {
    const value = this.#content[name];
    if (value === undefined || value === null || value === '') return undefined;
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string') throw invalidParameter(name, '不是字符串');
    if (text.length > max) throw invalidParameter(name, `超过${max}个字符`);
    return text;
  }

  requiredText(name: string, max: number): string {
    const text = this.text(name, max);
    if (text === undefined) throw invalidParameter(name, '不能为空');
    return text;
  }

  /** Integer fen of a yuan amount, or undefined when absent. */
  amountFen(name: string): number | undefined {
    const text = this.text(name, 16);
    if (text === undefined) return undefined;
    const fen = parseYuan(text);
    if (fen === undefined) throw invalidParameter(name, '不是最多两位小数的金额');
    return fen;
  }

  requiredAmountFen(name: string): number {
    const fen = this.amountFen(name);
    if (fen === undefined) throw invalidParameter(name, '不能为空');
    return fen;
  }

  /** `total_amount`: [0.01, 100000000.00] yuan, and the sum of its two discount parts where all are given. */
  totalFen(): number {
    const total = this.requiredAmountFen('total_amount');
    if (total < 1 || total > MAX_AMOUNT_FEN) throw businessRefusal('ACQ.TOTAL_FEE_EXCEED');
    const discountable = this.amountFen('discountable_amount');
    const undiscountable = this.amountFen('undiscountable_amount');
    if (discountable === undefined || undiscountable === undefined) return total;
    if (discountable + undiscountable !== total)
      throw invalidParameter('discountable_amount', '与总金额不符');
    return total;
  }

  /** Members of an array of texts; an absent one is empty. */
  list(name: string): readonly unknown[] {
    const value = this.#content[name];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw invalidParameter(name, '不是数组');
    return value;
  }
}
