import { Global, Module } from '@nestjs/common';
import { Clock } from './common/clock.js';
import { KeyedHash } from './common/crypto/keyed-hash.js';
import { SecretBox } from './common/crypto/secret-box.js';
import { Settings } from './config/settings.js';

const fromMasterKey = <Tool>(token: new (masterKey: Buffer) => Tool) => ({
  provide: token,
  useFactory: (settings: Settings) => new token(settings.MASTER_KEY),
  inject: [Settings],
});

/** What everybody needs and no business folder owns. */
@Global()
@Module({
  providers: [Clock, fromMasterKey(SecretBox), fromMasterKey(KeyedHash)],
  exports: [Clock, SecretBox, KeyedHash],
})
export class CoreModule {}
