import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** React Aria carries its own words in 34 languages (38 kB gzip); the desk speaks two. */
function onlyOurLanguages(): Plugin {
  return {
    name: 'only-our-languages',
    enforce: 'pre',
    load(id) {
      const locale = /[/\\]intl[/\\].*[/\\]([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1]
      if (locale && locale !== 'fr-FR' && locale !== 'en-US') return 'export default {}'
      return null
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/web/',
  plugins: [onlyOurLanguages(), react(), tailwindcss()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Fonts as data: addresses would break the content-security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
})
