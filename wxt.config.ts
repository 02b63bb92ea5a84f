import { defineConfig } from 'wxt';

const government = ['*://*.gov.vn/*', '*://*.chinhphu.vn/*', '*://*.quochoi.vn/*', '*://*.vbpl.vn/*'];

export default defineConfig({
  imports: false,
  outDir: '.output',
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'vi',
    permissions:
      browser === 'firefox'
        ? ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']
        : ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
    host_permissions: government,
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    // The browser itself holds our pages to their own package; the development server needs to be reached, though.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages: "script-src 'self'; object-src 'self'; connect-src 'self'",
      },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'so-nghi-quyet@extension',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    action: { default_title: '__MSG_name__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandOpenPanel__',
      },
      'next-provision': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-provision': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPrevious__',
      },
      annotate: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandAnnotate__' },
    },
  }),
});
