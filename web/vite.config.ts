// How the client is built: several entries, so that a phone never loads the facilitator's code.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Which page serves which path. The server has the same table. */
const entryOf = (path: string): string | undefined => {
	if (/^\/(join)?$/.test(path) || /^\/(session|observe)\//.test(path)) return '/index.html';
	if (path === '/host' || path.startsWith('/facilitate/')) return '/facilitator.html';
	if (path.startsWith('/projector/')) return '/projector.html';
	if (path.startsWith('/record/')) return '/record.html';
	if (/^\/(results|subjects)\//.test(path) || path === '/compare' || path === '/shared') return '/results.html';
	if (path === '/sessions' || path === '/subjects') return '/sessions.html';
	if (path === '/verify') return '/verify.html';
	if (/^\/rubrics(\/import|\/[^/]+\/[^/]+)?$/.test(path)) return '/rubrics.html';
	return undefined;
};

const pagePaths = (): Plugin => ({
	name: 'rubricon-page-paths',
	configureServer(server) {
		server.middlewares.use((request, _response, next) => {
			const entry = entryOf((request.url ?? '').split('?')[0] ?? '');
			if (entry) request.url = entry;
			next();
		});
	},
});

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
	base: '/',
	plugins: [svelte(), pagePaths()],
	build: {
		target: 'es2022',
		// The strict content policy allows neither inline scripts nor data: fonts.
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		rollupOptions: {
			input: {
				index: here('index.html'),
				facilitator: here('facilitator.html'),
				projector: here('projector.html'),
				record: here('record.html'),
				results: here('results.html'),
				rubrics: here('rubrics.html'),
				sessions: here('sessions.html'),
				verify: here('verify.html'),
			},
			// Many small files compress badly, and a phone asks for each of them: what several pages share comes in one.
			output: {
				codeSplitting: {
					groups: [{ name: 'shared', test: /src\/(live\/(?!guides|rubrics|hostKey|links|shares|directory)|parts\/(?!DotPlot|Proposal|Plot|plot|Decision|Reveal|reasons|Guidance|guidance|Figures|measures|Groups|invited|said|save|saving|Step|step|planned|DropFile|Item|Contributions|names|Heat|fold|HostTabs|CopyButton|share\/)|words\/(words\.svelte|sentences)\.ts|pages\/(home\/(visits|code)|participant\/(drafts|levels)))/, minShareCount: 2 }],
				},
			},
		},
	},
	server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true } } },
	test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
