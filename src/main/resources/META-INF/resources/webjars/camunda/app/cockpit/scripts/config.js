export default {
  app: { vendor: 'Firsthand' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: /^zh/i.test(navigator.languages?.[0] ?? navigator.language) ? 'zh' : 'en' },
  customScripts: ['../../../assets/one-login', '../../../assets/desk-menu'],
  csrfCookieName: 'XSRF-TOKEN'
};
