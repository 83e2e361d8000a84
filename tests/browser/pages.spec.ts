// Every page opens from the binary without a complaint of the browser, and is sound for people with impairments.
import { expect } from '@playwright/test';
import { hasNoBarriers, test } from './meeting';

const session = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const entrances = ['/', '/join', '/host', '/rubrics', '/rubrics/import', '/sessions', '/subjects', '/compare?rubric=connected-district', '/shared', '/verify'];
const pages = [
	...entrances,
	`/session/${session}`,
	`/observe/${session}`,
	`/facilitate/${session}`,
	`/projector/${session}`,
	`/record/${session}`,
	`/results/${session}`,
	`/subjects/${session}`,
	'/rubrics/connected-district/2021',
];

for (const path of pages) {
	test(`${path} opens and its code runs`, async ({ page }) => {
		const broken: string[] = [];
		page.on('pageerror', (error) => broken.push(String(error)));
		// What the policy forbids is reported on the console and nowhere else.
		page.on('console', (line) => {
			if (/content security policy|refused to/i.test(line.text())) broken.push(line.text());
		});
		page.on('response', (response) => {
			const isPart = !new URL(response.url()).pathname.startsWith('/api/');
			if (isPart && response.status() >= 400) broken.push(`${response.status()} ${response.url()}`);
		});
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(200);
		await expect(page.locator('body')).toContainText(/\p{Letter}/u);
		expect(broken).toEqual([]);
	});
}

for (const path of entrances) {
	test(`${path} has no barrier that can be found by a machine`, async ({ page }) => {
		await page.goto(path);
		await expect(page.locator('body')).toContainText(/\p{Letter}/u);
		await hasNoBarriers(page, path);
	});

	test(`${path} fits a narrow screen`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(path);
		await expect(page.locator('body')).toContainText(/\p{Letter}/u);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);
	});
}

test('a phone does not load the code of the facilitator', async ({ page, request }) => {
	const facilitators = [...(await (await request.get('/host')).text()).matchAll(/assets\/(facilitator-[^"]+\.js)/g)].map((m) => m[1]);
	expect(facilitators).not.toEqual([]);
	const loaded: string[] = [];
	page.on('request', (asked) => loaded.push(asked.url()));
	await page.goto('/join', { waitUntil: 'networkidle' });
	for (const file of facilitators) expect(loaded.filter((url) => url.endsWith(`/${file}`))).toEqual([]);
});
