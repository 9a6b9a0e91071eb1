export default {
  app: { vendor: 'Firsthand' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  customScripts: ['../../../assets/one-login'],
  csrfCookieName: 'XSRF-TOKEN'
};
