import { join } from 'node:path';
import { projectRoot } from '../project.ts';
import { type BankPart, provideBankMerchant, startBank } from './bank.ts';
import { buildIfChanged } from './build.ts';
import { claimFolder, leaveFolder, rememberService } from './instance.ts';
import { type KeptSettings, readKeptSettings } from './kept-settings.ts';
import { choosePort, type DatabasePart, freshLogFile, type GatewayPart, type Part } from './parts.ts';
import { startDatabase, startGateway } from './parts.ts';
import { isConfigured, serviceEnvironment } from './service-environment.ts';
import { Service } from './service.ts';
import { watchSources } from './watch.ts';
import { welcomeText } from './welcome.ts';

/** What was started beside the service; absent where the user brought it. */
interface StartedParts {
  database?: DatabasePart;
  gateway?: GatewayPart;
  bank?: BankPart;
}

/** Everything that `npm start` starts. */
export class QuickStart {
  private readonly isWatching: boolean;
  private readonly startedAt = Date.now();
  private readonly parts: Part[] = [];
  private finishing: Promise<void> | undefined;

  constructor({ isWatching }: { isWatching: boolean }) {
    this.isWatching = isWatching;
  }

  /** Resolves once the service is ready; when something fails, stops the rest and ends the process. */
  async run(): Promise<void> {
    try {
      await claimFolder();
      this.parts.push({ stop: async () => leaveFolder() });
      const kept = readKeptSettings();
      // An account of the user's own stands at Alipay's own gateway, a database of the user's own elsewhere.
      const [database, gateway, bank] = await Promise.all([
        isConfigured('DATABASE_URL') ? undefined : this.begin(startDatabase(kept)),
        isConfigured('ALIPAY_APP_ID') ? undefined : this.begin(startGateway(kept)),
        isConfigured('ALIPAY_APP_ID') ? undefined : this.begin(startBank(kept)),
        buildIfChanged(),
      ]);
      await this.startService(kept, { database, gateway, bank });
    } catch (error) {
      await this.finish(error);
    }
  }

  /** Stops all that was started, the last first, and ends the process; with code 1 after an error. */
  finish(error?: unknown): Promise<void> {
    return (this.finishing ??= this.stopAll(error));
  }

  private async startService(kept: KeptSettings, { database, gateway, bank }: StartedParts): Promise<void> {
    const port = Number(process.env.PORT) || (await choosePort(kept, 'service', 3000));
    const env = serviceEnvironment(process.env, kept, port, { databaseUrl: database?.url, alipay: gateway });
    const serviceUrl = `http://${reachable(env.HOST)}:${port}`;
    const service = new Service({
      command: ['--enable-source-maps', join('dist', 'main.js')],
      env,
      readyUrl: `${serviceUrl}/readyz`,
      logFile: this.isWatching ? undefined : freshLogFile(),
      onStarted: rememberService,
      onUnexpectedEnd: (how) => {
        report(`服务意外结束（${how}），正在重新启动 · the service ended (${how}), starting it again`);
      },
      onRecovered: () => report('服务已恢复，数据未丢失 · the service is back, nothing is lost'),
      onGivenUp: (reason) => void this.finish(reason),
    });
    this.parts.push(service);
    await service.start();
    if (this.finishing !== undefined) return;
    if (this.isWatching) this.parts.push(watchSources(service, report));
    const seconds = (Date.now() - this.startedAt) / 1000;
    const apiKey = bank && (await this.bankKey(serviceUrl, env, { kept, bank }));
    const places = {
      gatewayUrl: gateway?.url,
      database,
      bank: apiKey ? { url: bank.url, apiKey } : undefined,
    };
    console.log(welcomeText({ seconds, serviceUrl, env, ...places }));
  }

  /** The quick start is of use without its second merchant: what goes wrong there is only told. */
  private async bankKey(
    serviceUrl: string,
    env: NodeJS.ProcessEnv,
    parts: { kept: KeptSettings; bank: BankPart },
  ): Promise<string | undefined> {
    return provideBankMerchant(serviceUrl, env.ADMIN_API_KEY ?? '', parts).catch((error: unknown) => {
      report(`农行商户未就绪 · the bank's merchant is not there: ${String(error)}`);
      return undefined;
    });
  }

  /** Notes a part at once, so that it is also stopped when another one fails while it starts. */
  private begin<P extends Part>(starting: Promise<P>): Promise<P> {
    const started = starting.catch(() => undefined);
    this.parts.push({ stop: async () => (await started)?.stop() });
    return starting;
  }

  private async stopAll(error: unknown): Promise<void> {
    if (error === undefined) report('正在停止… · stopping…');
    else console.error('\n%s\n', error instanceof Error ? error.message : error);
    for (const part of this.parts.toReversed()) {
      await part.stop().catch((failure: unknown) => console.error(failure));
    }
    if (error === undefined) report('已停止 · stopped');
    process.exit(error === undefined ? 0 : 1);
  }
}

function report(line: string): void {
  const time = new Date().toTimeString().slice(0, 8);
  console.log(`[${time}] ${line}`.replaceAll(`${projectRoot}/`, ''));
}

/** An address to call a service that listens on `host`. */
function reachable(host: string | undefined): string {
  if (host === undefined || host === '' || host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
