import { zipBill } from '../../../../test/channels/support/alipay-bill.js';
import { WireServer } from '../../../../test/channels/support/wire-server.js';
import { BillDownloads } from './download.js';
import { toBillLink } from './link.js';

describe('a download', () => {
  it('that drips is cut off when its time is over', async () => {
    const wire = await WireServer.start();
    const downloads = new BillDownloads(100);
    wire.answers((_request, response) => {
      response.writeHead(200);
      response.write(zipBill().subarray(0, 50));
    });
    const download = await downloads.get(new URL('/bill', wire.gateway));
    expect(download).toMatchObject({ failure: expect.stringContaining('no file came by the link') });
    await downloads.close();
    await wire.close();
  });

  it('from where nobody listens says so', async () => {
    const left = await WireServer.start();
    const link = new URL('/bill', left.gateway);
    await left.close();
    const downloads = new BillDownloads();
    const download = await downloads.get(link);
    expect(download).toMatchObject({ failure: expect.stringContaining('ECONNREFUSED') });
    await downloads.close();
  });
});

describe('a link', () => {
  const GATEWAY = 'https://openapi.alipay.com/gateway.do';

  it.each([
    ['https://dwbillcenter.alipay.com/a?b=c', 'https://dwbillcenter.alipay.com/a?b=c'],
    // What is not signed is never fetched where somebody could change it.
    ['http://dwbillcenter.alipay.com/a?b=c', 'https://dwbillcenter.alipay.com/a?b=c'],
    ['https://bills.dl.alipaydev.com/a', 'https://bills.dl.alipaydev.com/a'],
  ])('of Alipay is followed over TLS: %s', (text, followed) => {
    expect(toBillLink(text, GATEWAY).href).toBe(followed);
  });

  it('of the gateway itself is followed as it is', () => {
    const text = 'http://127.0.0.1:4100/downloadBillFile.resource?token=1';
    expect(toBillLink(text, 'http://127.0.0.1:4100/gateway.do').href).toBe(text);
    expect(() => toBillLink(text, 'http://127.0.0.1:4101/gateway.do')).toThrow('leads to 127.0.0.1:4100');
    expect(() => toBillLink(text, GATEWAY)).toThrow('leads to 127.0.0.1:4100');
  });
});
