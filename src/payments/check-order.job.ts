import { defineJob } from '../jobs/job.js';

/** Looks whether an order has come to its end, and brings it there. */
export const CHECK_ORDER = defineJob('check-order');
