import { lookup as lookUp, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { fieldError } from '../common/errors/domain-error.js';
import { Settings } from '../config/settings.js';

/** An address that webhooks are not sent to. */
export class AddressRefused extends Error {
  constructor(host: string) {
    super(`${host} is a private, loopback or reserved address`);
    this.name = 'AddressRefused';
  }
}

/**
 * Keeps webhooks out of our own network (server-side request forgery): only public addresses, but for hosts
 * that a setting names. Checked at registration, and again at the connection itself, because a name may
 * lead elsewhere by then.
 */
@Injectable()
export class AddressGuard {
  private readonly allowed: ReadonlySet<string>;

  constructor(settings: Settings) {
    this.allowed = new Set(settings.WEBHOOK_ALLOWED_HOSTS.map((host) => host.toLowerCase()));
  }

  /** For the registration of an address. @throws DomainError PARAM_ERROR about `field` */
  assertAllowed(field: string, url: string): void {
    if (!this.isRefusedUrl(new URL(url))) return;
    throw fieldError(
      field,
      '不能是内网、回环或保留地址',
      'must not be a private, loopback or reserved address',
    );
  }

  /** What a URL alone shows: literal addresses, and names that mean this machine. */
  isRefusedUrl(url: URL): boolean {
    const host = bareHost(url);
    if (this.allowed.has(host)) return false;
    if (host === 'localhost' || host.endsWith('.localhost')) return true;
    return ipaddr.isValid(host) && !isPublic(host);
  }

  /** Resolves a name for a connection, and refuses it where any of its addresses is not public. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, []);
      const named = this.allowed.has(hostname.toLowerCase());
      if (!named && !addresses.every(({ address }) => isPublic(address))) {
        return callback(new AddressRefused(hostname), []);
      }
      if (options.all) return callback(null, addresses);
      return callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };
}

function bareHost(url: URL): string {
  return url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
}

/** IPv4 inside IPv6 counts as the IPv4 address that it is. */
function isPublic(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}
