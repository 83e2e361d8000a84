// The pages in Chromium, against a real server with an empty data folder. `cargo xtask test --only browser` sets the variables.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const named = (name: string): string => {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set; run the browser tests with: cargo xtask test --only browser`);
	return value;
};

const port = Number(process.env['RUBRICON_PORT'] ?? 18_080);
// Playwright reads this file once in each of its processes; they share one folder through the variable.
process.env['RUBRICON_TEST_DATA'] ??= mkdtempSync(join(tmpdir(), 'rubricon-browser-'));
const data = process.env['RUBRICON_TEST_DATA'];

export default defineConfig({
	testDir: '.',
	fullyParallel: true,
	forbidOnly: Boolean(process.env['CI']),
	workers: 2,
	timeout: 180_000,
	expect: { timeout: 10_000 },
	reporter: [['list']],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'en-US',
		launchOptions: { executablePath: named('RUBRICON_CHROMIUM') },
		// A failure says what the page showed; a trace of every test would make all of them a quarter slower. `--trace on` makes one.
		trace: 'off',
	},
	webServer: {
		command: `"${named('RUBRICON_BIN')}" serve --listen 127.0.0.1:${port} --data "${data}"`,
		url: `http://127.0.0.1:${port}/readyz`,
		timeout: 30_000,
		stdout: 'ignore',
		stderr: 'pipe',
	},
});
