import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const generate = promisify(generateKeyPair);

/** The gateway's own private keys: made at first use, kept in the data folder for its owner alone. */
export class KeyStore {
  readonly #folder: string | undefined;
  readonly #bits: number;
  readonly #keys = new Map<string, Promise<KeyObject>>();

  constructor(folder: string | undefined, bits: number) {
    this.#folder = folder;
    this.#bits = bits;
  }

  /** The RSA private key of that name. */
  privateKey(name: string): Promise<KeyObject> {
    const known = this.#keys.get(name);
    if (known) return known;
    const key = this.#loadOrGenerate(name);
    this.#keys.set(name, key);
    return key;
  }

  async #loadOrGenerate(name: string): Promise<KeyObject> {
    const folder = this.#folder;
    if (folder === undefined) return this.#generate();
    const path = join(folder, `${name}.pem`);
    if (existsSync(path)) return createPrivateKey(readFileSync(path, 'utf8'));
    const key = await this.#generate();
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    return key;
  }

  async #generate(): Promise<KeyObject> {
    const { privateKey } = await generate('rsa', { modulusLength: this.#bits });
    return privateKey;
  }
}
