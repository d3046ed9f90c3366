import type { ControlledGateway } from '../control/controlled-gateway.ts';
import type { Body } from '../control/json-routes.ts';
import type { FaultOrder } from '../faults/fault.ts';
import { redirectTo, type HttpAnswer } from '../http/http-answer.ts';
import { route, type HttpRequest, type Route } from '../http/router.ts';
import { formatFen } from '../values/fen.ts';
import { formOf } from '../wallet/browser.ts';
import { html, type HtmlValue, type Markup } from '../wallet/html.ts';
import type { Layout } from '../wallet/layout.ts';

export interface Section {
  readonly title: string;
  readonly english: string;
  readonly content: HtmlValue;
}

/** What is particular to the books page of one gateway. */
export interface BooksParts<Ordered extends FaultOrder> {
  readonly gateway: Pick<
    ControlledGateway<never, never, Ordered>,
    'books' | 'clock' | 'faults' | 'notifications'
  >;
  readonly layout: Layout;
  /** What changes by itself: the orders, of which the totals are, then everything else. */
  live(): readonly [orders: Section, ...others: Section[]];
  /** Cards to turn something on, then cards to look something up. */
  controls(): Markup;
  magic(): Markup;
  faultOrder(body: Body): Ordered;
}

/** `/` and `/books`: everything the gateway knows, with the switches of a test bench. */
export function booksRoutes<Ordered extends FaultOrder>(parts: BooksParts<Ordered>): Route[] {
  const { clock, faults, notifications } = parts.gateway;
  const { page, fragment } = parts.layout;
  return [
    route('GET', /^\/(?:books)?$/, () => page({ title: '账簿', shape: 'wide', body: booksBody(parts) })),
    route('GET', /^\/books\/live$/, () => fragment(booksLive(parts))),
    act(/^\/books\/faults$/, (request) => {
      faults.add(parts.faultOrder(Object.fromEntries(formOf(request))));
    }),
    act(/^\/books\/faults\/clear$/, () => faults.clear()),
    act(/^\/books\/faults\/([\w-]+)\/remove$/, (_request, id) => faults.remove(id)),
    act(/^\/books\/clock$/, (request) => clock.advance(Number(formOf(request).get('advanceMs') ?? 0))),
    act(/^\/books\/clock\/reset$/, () => clock.set(new Date())),
    act(/^\/books\/notifications\/release$/, () => notifications.release()),
    act(/^\/books\/notifications\/([\w-]+)\/resend$/, async (_request, id) => {
      await notifications.resend(id);
    }),
  ];
}

function act(pattern: RegExp, work: (request: HttpRequest, id: string) => void | Promise<void>): Route {
  return route('POST', pattern, async (request, id = ''): Promise<HttpAnswer> => {
    await work(request, id);
    return redirectTo('/books');
  });
}

function booksBody<Ordered extends FaultOrder>(parts: BooksParts<Ordered>): Markup {
  return html`<div data-live="/books/live">${booksLive(parts)}</div>
    <div class="columns">${parts.controls()}</div>
    <div class="columns">${parts.magic()}</div>`;
}

function booksLive<Ordered extends FaultOrder>(parts: BooksParts<Ordered>): Markup {
  const { trades, paidFen, refundedFen } = parts.gateway.books.totals();
  const [orders, ...others] = parts.live();
  return html`<section class="card">
      <div class="between">
        <h2>${orders.title} <small>${orders.english}</small></h2>
        <span>${trades} 笔 · 收 ¥${formatFen(paidFen)} · 退 ¥${formatFen(refundedFen)}</span>
      </div>
      ${orders.content}
    </section>
    ${others.map(
      ({ title, english, content }) =>
        html`<section class="card">
          <h2>${title} <small>${english}</small></h2>
          ${content}
        </section>`,
    )}`;
}
