import { Module } from '@nestjs/common';
import { RefundsModule } from '../refunds/refunds.module.js';
import { AbcReturnController } from './abc-return.controller.js';
import { ApplyNotification } from './apply-notification.js';
import { FindNotifiedOrder } from './find-notified-order.js';
import { NotificationRecorder } from './notification-recorder.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsRepository } from './notifications.repository.js';
import { ReceiveNotification } from './receive-notification.js';
import { ReceiveReturn } from './receive-return.js';
import { ReturnController } from './return.controller.js';

@Module({
  imports: [RefundsModule],
  controllers: [NotificationsController, ReturnController, AbcReturnController],
  providers: [
    ApplyNotification,
    FindNotifiedOrder,
    NotificationRecorder,
    NotificationsRepository,
    ReceiveNotification,
    ReceiveReturn,
  ],
})
export class NotificationsModule {}
