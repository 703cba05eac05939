import { defineConfig } from 'vite'

/** The member page: dist/widget/member.html and its assets. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/widget/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/widget',
    // The script of vite.widget.config.ts lives in the same folder.
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    // The content-security policy allows no data: fonts.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { member: `${import.meta.dirname}/member.html` } },
  },
})
