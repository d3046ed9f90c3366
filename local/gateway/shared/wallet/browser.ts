import type { HttpRequest } from '../http/router.ts';
import { payerById, type Payer } from '../payers/payers.ts';
import { parseForm } from '../wire/form.ts';

/**
 * Whose wallet a browser is, kept in a cookie. Cookies know no ports: every gateway has a name of
 * its own for it, which keeps the wallets apart.
 */
export class PayerCookie {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  payerOf(request: HttpRequest): Payer {
    return payerById(new RegExp(`(?:^|;\\s*)${this.#name}=(\\w+)`).exec(request.cookie)?.[1]);
  }

  /** The value of `set-cookie`. */
  of(payer: Payer): string {
    return `${this.#name}=${payer.id}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
  }
}

/** The fields of a posted form. */
export function formOf(request: HttpRequest): Map<string, string> {
  return new Map(parseForm(request.body.toString('latin1'), 'utf-8'));
}
