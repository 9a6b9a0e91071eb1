export default {
  app: { vendor: 'Firsthand' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../../../assets/one-login'],
  csrfCookieName: 'XSRF-TOKEN'
};
