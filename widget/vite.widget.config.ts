import { defineConfig } from 'vite'

/** The script an association puts on its own site: dist/widget/widget.js, which fetches the component. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/widget',
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: {
      // Vite's own import helper names import.meta in a branch that is never taken.
      checks: { emptyImportMeta: false },
      input: `${import.meta.dirname}/embed.ts`,
      output: { format: 'iife', entryFileNames: 'widget.js' },
    },
  },
})
