import type { Request } from 'express';

declare module 'express-serve-static-core' {
  interface Request {
    /** The caller's X-Request-Id where it is sane, else ours; set before anything else sees the request. */
    requestId: string;
    /** Set by the guard that knows whose key it was; named in the access log. */
    merchantId?: string;
    /** A notification whose body was longer than what is kept: `body` is undefined then. */
    bodyTooLarge?: boolean;
  }
}

export type ServiceRequest = Request;
