export default {
  app: { vendor: 'Firsthand' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  customScripts: ['../../../assets/one-login', '../../../assets/desk-menu', '../../../assets/admin-looks'],
  csrfCookieName: 'XSRF-TOKEN'
};
