import { booksRoutes as sharedBooksRoutes } from '../../shared/books/books-routes.ts';
import { magicCards } from '../../shared/books/magic-cards.ts';
import type { Route } from '../../shared/http/router.ts';
import { faultOrder } from '../control/control-routes.ts';
import { MAGIC_AMOUNTS } from '../faults/magic-amounts.ts';
import { MAGIC_CODES } from '../orders/magic-codes.ts';
import { controlsCards } from './books-controls.ts';
import { booksSections } from './books-pages.ts';
import { LAYOUT } from './layout.ts';
import type { PageContext } from './page-context.ts';

/** `/` and `/books`: everything the gateway knows, with the switches of a test bench. */
export function booksRoutes(context: PageContext): Route[] {
  return sharedBooksRoutes({
    gateway: context.gateway,
    layout: LAYOUT,
    live: () => booksSections(context),
    controls: () => controlsCards(context),
    magic: () => magicCards(MAGIC_CODES, MAGIC_AMOUNTS, 'AP6419'),
    faultOrder,
  });
}
