export default {
  app: { vendor: 'Firsthand' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  csrfCookieName: 'XSRF-TOKEN'
};
