import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Journal } from '../../shared/data-folder/journal.ts';
import type { CertificateAuthority } from '../certificates/certificate-authority.ts';
import { readPublicKey } from '../wire/signature.ts';
import type { App, AppRegistration, AppWithKey, RegisteredApp } from './app.ts';

const KIND = 'app';

/** The applications that may call this gateway. */
export class AppRegistry {
  readonly #apps = new Map<string, AppWithKey>();
  readonly #journal: Journal;
  readonly #authority: CertificateAuthority;
  readonly #alipayPublicKey: string;

  constructor(journal: Journal, authority: CertificateAuthority, alipayKey: KeyObject) {
    this.#journal = journal;
    this.#authority = authority;
    this.#alipayPublicKey = createPublicKey(alipayKey).export({ type: 'spki', format: 'pem' }).toString();
    for (const [appId, app] of journal.records<App>(KIND)) this.#keep(appId, app);
  }

  find(appId: string): AppWithKey | undefined {
    return this.#apps.get(appId);
  }

  all(): App[] {
    return [...this.#apps.values()].map(({ key: _key, ...app }) => app);
  }

  /**
   * Registers an application, or changes one that has this appId. The same registration again
   * changes nothing and gives the same certificates.
   */
  async register(registration: AppRegistration, gatewayUrl: string): Promise<RegisteredApp> {
    const key = readPublicKey(registration.appPublicKey);
    const appPublicKey = key.export({ type: 'spki', format: 'pem' }).toString();
    const app: App = {
      appId: registration.appId,
      sellerId: registration.sellerId,
      name: registration.name ?? `商户 ${registration.sellerId}`,
      signType: registration.signType ?? 'RSA2',
      mode: registration.mode ?? 'key',
      ...(registration.encryptKey === undefined ? {} : { encryptKey: registration.encryptKey }),
      appPublicKey,
      ...(registration.mode === 'certificate' && {
        certificates: await this.#certificatesFor(registration.appId, appPublicKey),
      }),
    };
    this.#keep(app.appId, app);
    this.#journal.put(KIND, app.appId, app);
    return this.describe(app, gatewayUrl);
  }

  describe(app: App, gatewayUrl: string): RegisteredApp {
    return {
      appId: app.appId,
      sellerId: app.sellerId,
      gatewayUrl,
      alipayPublicKey: this.#alipayPublicKey,
      ...(app.certificates && {
        appCertPem: app.certificates.appCertPem,
        alipayCertPem: app.certificates.alipayCertPem,
        alipayRootCertPem: app.certificates.alipayRootCertPem,
      }),
    };
  }

  #keep(appId: string, app: App): void {
    this.#apps.set(appId, { ...app, key: createPublicKey(app.appPublicKey) });
  }

  async #certificatesFor(appId: string, appPublicKey: string): Promise<App['certificates']> {
    const known = this.#apps.get(appId);
    if (known?.certificates && known.appPublicKey === appPublicKey) return known.certificates;
    return this.#authority.issueFor(appId, appPublicKey);
  }
}
