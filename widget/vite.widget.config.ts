import { defineConfig } from 'vite'

/** The script an association puts on its own site: one file, dist/widget/widget.js, everything in it. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/widget',
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: `${import.meta.dirname}/embed.ts`,
      // Host pages without a charset declaration would break accents: ASCII survives everywhere.
      output: { format: 'iife', entryFileNames: 'widget.js', charset: 'ascii' },
    },
  },
})
