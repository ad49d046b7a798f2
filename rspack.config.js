/**
 * The Nest defaults with three changes: class fields follow TypeScript's own setting (a decorated property may not be
 * reset by a field initialiser), the target is the pinned Node, and stack traces point at the sources.
 * Types are checked by `tsc --noEmit`, never while building.
 */
export default (defaults) => ({
  ...defaults,
  devtool: 'source-map',
  module: {
    ...defaults.module,
    rules: defaults.module.rules.map((rule) => ({
      ...rule,
      use: rule.use.map(({ loader, options }) => ({
        loader,
        options: {
          ...options,
          sourceMaps: true,
          jsc: {
            ...options.jsc,
            target: 'es2023',
            keepClassNames: true,
            transform: { ...options.jsc.transform, useDefineForClassFields: false },
          },
        },
      })),
    })),
  },
  plugins: defaults.plugins.filter((plugin) => plugin.constructor.name !== 'ForkTsCheckerWebpackPlugin'),
});
