import { defineJob } from '../jobs/job.js';

/** Looks whether a webhook event is to be sent now. */
export const DELIVER_WEBHOOK = defineJob('deliver-webhook');
