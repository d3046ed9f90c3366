import { redirectTo, type HttpAnswer } from '../../shared/http/http-answer.ts';
import { route, type HttpRequest, type Route } from '../../shared/http/router.ts';
import { faultOrder } from '../control/control-routes.ts';
import { booksBody, booksLive } from './books-pages.ts';
import { fragment, page } from './layout.ts';
import { formOf, type PageContext } from './page-context.ts';

/** `/` and `/books`: everything the gateway knows, with the switches of a test bench. */
export function booksRoutes(context: PageContext): Route[] {
  const { clock, faults, notifications } = context.gateway;
  return [
    route('GET', /^\/(?:books)?$/, () => {
      const body = booksBody(context, booksLive(context));
      return page({ title: '账簿', shape: 'wide', body });
    }),
    route('GET', /^\/books\/live$/, () => fragment(booksLive(context))),
    act(/^\/books\/faults$/, (request) => {
      faults.add(faultOrder(Object.fromEntries(formOf(request))));
    }),
    act(/^\/books\/faults\/clear$/, () => faults.clear()),
    act(/^\/books\/faults\/([\w-]+)\/remove$/, (_request, id) => faults.remove(id)),
    act(/^\/books\/clock$/, (request) => clock.advance(Number(formOf(request).get('advanceMs') ?? 0))),
    act(/^\/books\/clock\/reset$/, () => clock.set(new Date())),
    act(/^\/books\/notifications\/release$/, () => notifications.release()),
    act(/^\/books\/notifications\/(\d+)\/resend$/, async (_request, id) => {
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
