import { Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ConfigModule } from './config.module.js';
import { loadSettings, Settings } from './settings.js';

@Injectable()
class Service {
  constructor(readonly settings: Settings) {}
}

it('gives the settings to any provider by their class', async () => {
  const settings = loadSettings({ DATABASE_URL: 'postgresql://localhost/qiaopay' });
  const module = await Test.createTestingModule({
    imports: [ConfigModule.forRoot(settings)],
    providers: [Service],
  }).compile();
  expect(module.get(Service).settings).toBe(settings);
});
