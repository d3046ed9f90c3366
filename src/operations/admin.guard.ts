import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '../common/errors/domain-error.js';
import { Settings } from '../config/settings.js';

/** Lets operations in, by ADMIN_API_KEY. Without one there is no admin API. */
@Injectable()
export class AdminGuard implements CanActivate {
  constructor(private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    const { authorization } = context.switchToHttp().getRequest<Request>().headers;
    const given = /^Bearer +(\S{1,512})$/i.exec(authorization ?? '')?.[1];
    const wanted = this.settings.ADMIN_API_KEY;
    if (given !== undefined && wanted !== undefined && isSame(given, wanted)) return true;
    throw new DomainError('UNAUTHORIZED');
  }
}

/** Takes the same time wherever the first difference is. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
