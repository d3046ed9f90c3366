import { connect } from 'node:net';
import iconv from 'iconv-lite';
import { eventTypes, historyRows, lastNotification, notificationRows, orderRow } from '../support/books.ts';
import { ACCEPTED, encode, postNotification, REFUSED, signedForm, type Form } from '../support/notices.ts';
import { newOrder, TestService } from '../support/service.ts';
