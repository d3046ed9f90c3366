import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';
import { redactDeep, redactText } from './redact.js';

type Level = keyof Log;

/** Nest tells of every module and route that it sets up: of use when wiring fails, noise at every start. */
const CHATTY = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

/** Puts what Nest and its `Logger` write into our log. The last text of a call is its context. */
export class NestLogger implements LoggerService {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  log(message: unknown, ...rest: unknown[]): void {
    const level = CHATTY.has(contextOf(rest) ?? '') ? 'debug' : 'info';
    this.#write(level, message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  #write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = contextOf(rest);
    const more = rest
      .slice(0, context === undefined ? rest.length : -1)
      .filter((entry) => entry !== undefined);
    const details = more.length > 0 ? { details: more } : {};
    if (message instanceof Error) {
      this.#log[level]({ context, err: message, ...details }, redactText(message.message));
    } else if (typeof message === 'string') {
      this.#log[level]({ context, ...details }, redactText(message));
    } else {
      this.#log[level]({ context, ...details }, JSON.stringify(redactDeep(message)) ?? String(message));
    }
  }
}

function contextOf(rest: readonly unknown[]): string | undefined {
  const last = rest.at(-1);
  const isStack = typeof last === 'string' && /\n\s+at /.test(last);
  return typeof last === 'string' && !isStack ? last : undefined;
}
