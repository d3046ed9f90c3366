import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { NotificationOutcome, ReceivedNotification } from './notification.js';
import { NotificationsRepository } from './notifications.repository.js';

/** Writes down what was not applied. */
@Injectable()
export class NotificationRecorder {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns `false`, the answer to a message that is refused */
  async refuse(
    received: ReceivedNotification,
    outcome: Omit<NotificationOutcome, 'verdict'>,
  ): Promise<false> {
    await this.save(received, { verdict: 'refused', ...outcome });
    return false;
  }

  async save(received: ReceivedNotification, outcome: NotificationOutcome): Promise<void> {
    await this.notifications.save(received, outcome, this.clock.now());
  }
}
