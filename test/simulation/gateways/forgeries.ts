import type { Random } from '../random.ts';
import type { Forgery } from './meddler.ts';

/** Better news than the truth, under the signature of the truth or under none. */
export function forgeryAtAlipay(random: Random): Forgery {
  const isUnsigned = random.chance(0.5);
  return (answer) => {
    const better = answer
      .replace(/"trade_status":"(?:WAIT_BUYER_PAY|TRADE_CLOSED)"/, '"trade_status":"TRADE_SUCCESS"')
      .replace('"fund_change":"N"', '"fund_change":"Y"')
      .replace(/"code":"(?:10003|40004)"/, '"code":"10000"');
    return isUnsigned && better !== answer ? better.replace(/"sign":"[^"]*"/, '"sign":""') : better;
  };
}

/** As {@link forgeryAtAlipay}; the bank wraps orders in Base64. */
export function forgeryAtBank(random: Random): Forgery {
  const isUnsigned = random.chance(0.5);
  return (answer) => {
    const better = withStatusPaid(answer)
      .replace(/"Order":"([^"]*)"/, (_member, encoded: string) => `"Order":"${recoded(encoded)}"`)
      .replace(/"ReturnCode":"(?!0000)[^"]*"/, '"ReturnCode":"0000"');
    return isUnsigned && better !== answer ? better.replace(/"Signature":"[^"]*"/, '"Signature":""') : better;
  };
}

function recoded(encoded: string): string {
  const order = Buffer.from(encoded, 'base64').toString('latin1');
  return Buffer.from(withStatusPaid(order), 'latin1').toString('base64');
}

/** Not paid yet, never to be paid, refund on its way: all of it done. */
function withStatusPaid(text: string): string {
  return text.replace(/"Status":"(?:00|01|02|99)"/, '"Status":"04"');
}
