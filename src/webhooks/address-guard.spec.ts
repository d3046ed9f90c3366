import type { Settings } from '../config/settings.js';
import { AddressGuard, AddressRefused } from './address-guard.js';

const guardOf = (...hosts: string[]) =>
  new AddressGuard({ WEBHOOK_ALLOWED_HOSTS: hosts } as unknown as Settings);

describe('The guard of addresses', () => {
  it.each([
    'http://127.0.0.1/x',
    'http://127.1/x',
    'http://0x7f000001/x',
    'http://10.1.2.3/x',
    'http://172.16.0.1/x',
    'http://192.168.1.1/x',
    'http://169.254.169.254/latest/meta-data',
    'http://0.0.0.0/x',
    'http://100.64.0.1/x',
    'http://[::1]/x',
    'http://[::ffff:10.0.0.1]/x',
    'http://[fd00::1]/x',
    'http://[fe80::1]/x',
    'http://localhost/x',
    'http://LOCALHOST:8080/x',
    'http://shop.localhost/x',
  ])('refuses %s', (url) => {
    expect(guardOf().isRefusedUrl(new URL(url))).toBe(true);
  });

  it.each(['https://shop.example/x', 'http://8.8.8.8/x', 'http://[2606:4700::1111]/x'])(
    'lets %s pass',
    (url) => {
      expect(guardOf().isRefusedUrl(new URL(url))).toBe(false);
    },
  );

  it('lets hosts pass that a setting names', () => {
    expect(guardOf('localhost', '127.0.0.1').isRefusedUrl(new URL('http://127.0.0.1:4000/x'))).toBe(false);
    expect(guardOf('localhost').isRefusedUrl(new URL('http://127.0.0.1/x'))).toBe(true);
  });

  it('refuses at the connection a name that leads to a private address', async () => {
    const lookUp = (guard: AddressGuard) =>
      new Promise((resolve) => {
        guard.lookup('localhost', { all: true }, (error, addresses) => resolve(error ?? addresses));
      });
    expect(await lookUp(guardOf())).toBeInstanceOf(AddressRefused);
    expect(await lookUp(guardOf('localhost'))).toEqual(expect.arrayContaining([expect.anything()]));
  });
});
