import type { KeyObject } from 'node:crypto';
import type { SignType } from '../wire/signature.ts';

/** What a merchant registers: the counterpart of the application page in Alipay's console. */
export interface AppRegistration {
  /** At most 32 characters; several applications may belong to one seller. */
  appId: string;
  /** The seller's account (`2088…`); its out_trade_nos are one space for all its applications. */
  sellerId: string;
  /** Public key of the application: SPKI or PKCS#1 PEM, or bare base64 SPKI. */
  appPublicKey: string;
  /** Shown to the payer. */
  name?: string;
  signType?: SignType;
  /** `key`: public keys are exchanged; `certificate`: certificates and their serial numbers. */
  mode?: 'key' | 'certificate';
  /** Base64 AES-128 key; with it, requests may be encrypted. */
  encryptKey?: string;
}

/** What the merchant takes home from the console. */
export interface RegisteredApp {
  appId: string;
  sellerId: string;
  gatewayUrl: string;
  /** PEM (SPKI). Verifies answers and notifications. */
  alipayPublicKey: string;
  /** Certificate mode only. */
  appCertPem?: string;
  alipayCertPem?: string;
  alipayRootCertPem?: string;
}

export interface AppCertificates {
  appCertPem: string;
  appCertSn: string;
  alipayCertPem: string;
  alipayCertSn: string;
  alipayRootCertPem: string;
  alipayRootCertSn: string;
}

export interface App {
  readonly appId: string;
  readonly sellerId: string;
  readonly name: string;
  readonly signType: SignType;
  readonly mode: 'key' | 'certificate';
  readonly encryptKey?: string;
  /** SPKI PEM. */
  readonly appPublicKey: string;
  readonly certificates?: AppCertificates;
}

export interface AppWithKey extends App {
  readonly key: KeyObject;
}
