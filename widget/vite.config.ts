import { defineConfig } from 'vite'

const HERE = import.meta.dirname

/** The member page (dist/widget/member.html) and the component widget.js fetches (assistant.js), with the parts they share. */
export default defineConfig({
  root: HERE,
  base: '/assets/widget/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/widget',
    // The script of vite.widget.config.ts lives in the same folder.
    emptyOutDir: false,
    // Preloads would be looked for on the association's own site.
    modulePreload: false,
    // The content-security policy allows no data: fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { member: `${HERE}/member.html`, assistant: `${HERE}/assistant.ts` },
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: (entry) => (entry.name === 'assistant' ? 'assistant.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
