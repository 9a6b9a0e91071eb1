export default {
  app: { vendor: 'Firsthand' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  csrfCookieName: 'XSRF-TOKEN'
};
