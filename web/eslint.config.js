import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/** Parts of src that code of one part may not import. */
const closed = (...parts) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: parts, message: 'app → features → ui, lib, gen; no feature knows another' }] }],
})

export default ts.config(
  { ignores: ['src/gen'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'vue/max-lines-per-block': ['error', { script: 110, template: 90, style: 100, skipBlankLines: true }] },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-indent': 'off',
      'vue/require-default-prop': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/attributes-order': 'off',
      'vue/multiline-html-element-content-newline': 'off',
    },
  },
  { files: ['test/**', 'tools/**', 'browser/**'], rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }], 'max-lines-per-function': 'off', 'vue/one-component-per-file': 'off' } },
  { files: ['src/features/**'], rules: closed('@/app/*', '@/features/*', '../../**') },
  { files: ['src/ui/**'], rules: closed('@/app/*', '@/features/*') },
  { files: ['src/lib/**'], rules: closed('@/app/*', '@/features/*', '@/ui/*', '@/i18n/*') },
  { files: ['src/i18n/**'], rules: closed('@/app/*', '@/features/*', '@/ui/*') },
)
