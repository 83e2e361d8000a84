import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '/work/pages/tests/browser', fullyParallel: true, workers: 1, timeout: 120000, expect: { timeout: 10000 }, reporter: [['list']], outputDir: '/tmp/pagesdata/pwout',
 use: { baseURL: 'http://127.0.0.1:18932', locale: 'en-US', launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--disable-background-networking','--disable-component-update','--disable-sync'] } } });
