import type { Acknowledgement } from '../channel-replies.js';

/**
 * The bank looks for the `<URL>` tag in the answer and sends the payer's browser to the address in it; without
 * the tag it has not been received. Where the browser itself brought the message, the page goes on by itself.
 */
export function acknowledgementOf(stored: boolean, resultUrl: string): Acknowledgement {
  const contentType = 'text/html; charset=utf-8';
  if (!stored) return { contentType, body: '<!doctype html><title>failure</title>failure' };
  const url = resultUrl.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return {
    contentType,
    body: `<URL>${resultUrl}</URL><html><head><meta http-equiv="refresh" content="0;url=${url}"></head></html>`,
  };
}
