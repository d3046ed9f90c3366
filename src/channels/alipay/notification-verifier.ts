import type { Clock } from '../../common/clock.js';
import type { NotificationRefusal, ParsedNotification, Verified } from '../channel.js';
import type { AlipayAccount } from './account.js';
import { charsetOf } from './charsets.js';
import { MalformedNotificationError, translateNotification } from './notification-translator.js';
import { explainBadSignature } from './signature-forensics.js';
import { isSignedBy, rulesFor } from './signed-fields.js';

/** Explaining costs a dozen verifications, so that a flood of forgeries must not buy them all. */
const EXPLANATIONS_PER_SECOND = 10;

/** Proves that a message is Alipay's and meant for this account, then translates it. */
export class NotificationVerifier {
  readonly #clock: Clock;
  #second = 0;
  #explanations = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  verify(account: AlipayAccount, { fields }: ParsedNotification): Verified {
    const { signType } = account.settings;
    if (fields['app_id'] !== account.appId) return refuse('wrong_app', `app_id ${fields['app_id']}`);
    // The type is the account's, never the message's: SHA-1 must not get in where RSA2 was agreed.
    if (fields['sign_type'] !== signType) {
      return refuse('wrong_sign_type', `sign_type ${fields['sign_type']}, the account has ${signType}`);
    }
    const charset = charsetOf(fields['charset']);
    if (!charset) return refuse('unknown_charset', `charset ${fields['charset']}`);
    const keys = account.alipayPublicKeys;
    if (!rulesFor(fields).some((rule) => isSignedBy(keys, fields, { rule, signType, charset }))) {
      return refuse(
        'bad_signature',
        this.#mayExplain() ? explainBadSignature(account, fields, charset) : undefined,
      );
    }
    const authorizer = fields['auth_app_id'];
    if (authorizer && authorizer !== account.appId) {
      return refuse('wrong_app', `auth_app_id ${authorizer}: sent on behalf of another application`);
    }
    return translate(fields);
  }

  #mayExplain(): boolean {
    const second = Math.floor(this.#clock.now().getTime() / 1_000);
    if (second !== this.#second) this.#explanations = 0;
    this.#second = second;
    this.#explanations += 1;
    return this.#explanations <= EXPLANATIONS_PER_SECOND;
  }
}

function translate(fields: ParsedNotification['fields']): Verified {
  try {
    return { ok: true, notification: translateNotification(fields) };
  } catch (error) {
    if (error instanceof MalformedNotificationError) return refuse('malformed', error.message);
    throw error;
  }
}

function refuse(reason: string, detail?: string): { ok: false; refusal: NotificationRefusal } {
  return { ok: false, refusal: { reason, detail } };
}
