export default {
  app: { vendor: 'Firsthand' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: /^zh/i.test(navigator.languages?.[0] ?? navigator.language) ? 'zh' : 'en' },
  customScripts: ['scripts/case-tab', '../../../assets/one-login', '../../../assets/desk-menu'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'take the task / 接手任务' },
    focusFilter: { key: 'ctrl+shift+f', description: 'go to the filters / 转到筛选器' },
    focusList: { key: 'ctrl+alt+l', description: 'go to the list / 转到任务列表' },
    focusForm: { key: 'ctrl+alt+f', description: 'go to the form / 转到表单' }
  },
  csrfCookieName: 'XSRF-TOKEN'
};
