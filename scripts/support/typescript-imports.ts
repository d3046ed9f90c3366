import { registerHooks } from 'node:module';

/**
 * Lets Node run files of `src/` as they stand: they import each other by the names that the compiler will
 * give them (`./x.js`), and before a build only `./x.ts` exists. Loaded with `node --import`.
 */
registerHooks({
  resolve: (specifier, context, nextResolve) => {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (!/^\.{1,2}\/.*\.js$/.test(specifier)) throw error;
      return nextResolve(specifier.replace(/\.js$/, '.ts'), context);
    }
  },
});
