// The record as an auditor reads it: whether it holds is always in view, every step opens the record it is told from, the meeting
// can be seen as it was at any record, and the bundle is checked without the server.
import { readFileSync } from 'node:fs';
import { type APIRequestContext, type Browser, expect, type Page, request } from '@playwright/test';
import { DESK, inspect, look, type Made, makeSession, openPage, PHONE, test } from './meeting';

/** A ULID of now: the ids of commands are made by whoever gives them. */
const newId = (): string => {
	const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
	const time = Array.from({ length: 10 }, (_, at) => digits[Math.floor(Date.now() / 32 ** (9 - at)) % 32]).join('');
	return time + Array.from({ length: 16 }, () => digits[Math.floor(Math.random() * 32)]).join('');
};

type Give = (token: string, command: Record<string, unknown>) => Promise<void>;

const giveTo = (api: APIRequestContext, { session }: Made): Give => async (token, command) => {
	const answer = await api.post(`/api/sessions/${session}/commands`, {
		headers: { authorization: `Bearer ${token}` },
		data: { id: newId(), command },
	});
	expect(answer.status(), await answer.text()).toBe(200);
};

/** A meeting of three on D1.1: a round without agreement, one with it, and a decision. */
const hold = async (baseURL: string, settings: Record<string, unknown> = {}, wanted: Record<string, unknown> = {}): Promise<{ made: Made; give: Give; item: string; voters: string[] }> => {
	const made = await makeSession(baseURL, { settings, ...wanted });
	const api = await request.newContext({ baseURL });
	const give = giveTo(api, made);
	const voters: string[] = [];
	for (const [name, organisation] of [['Ana Flores', 'Parents'], ['Ben Ode', 'Teachers'], ['Chi Wen', 'City council']]) {
		const answer = await api.post('/api/join', { data: { code: made.join_code, name, organisation } });
		voters.push(((await answer.json()) as { token: string }).token);
	}
	const assessment = await api.get(`/api/sessions/${made.session}/assessment`, { headers: { authorization: `Bearer ${made.facilitator_token}` } });
	const item = ((await assessment.json()) as { items: { item: string }[] }).items[0]!.item;
	const round = async (number: number, levels: number[]): Promise<void> => {
		await give(made.facilitator_token, { type: 'open_round', item });
		for (const [at, level] of levels.entries()) await give(voters[at]!, { type: 'cast_ballot', item, round: number, choice: { level } });
		await give(made.facilitator_token, { type: 'reveal_round', item, round: number });
	};
	await round(1, [1, 2, 3]);
	await round(2, [2, 2, 2]);
	const decision = { verdict: { level: 2 }, rationale: 'All three saw it at two schools.', dissent: [], evidence: [], next_steps: [] };
	await give(made.facilitator_token, { type: 'decide_item', item, ...decision });
	return { made, give, item, voters };
};

const linkOf = ({ links: { audit } }: Made): string => audit;
const HOLDS = /(All \d+|The first \d+) records were checked against the server's signed statement of /;
const standing = (page: Page) => page.locator('.standing');
const slider = (page: Page) => page.getByRole('slider', { name: 'As it was at record' });

const bundleFrom = async (page: Page): Promise<Buffer> => {
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the bundle' }).click()]);
	expect(download.suggestedFilename()).toMatch(/^rubricon-.*\.zip$/);
	return readFileSync(await download.path());
};
const drop = async (page: Page, buffer: Buffer): Promise<void> => {
	await page.locator('input[type=file]').setInputFiles({ name: 'meeting.zip', mimeType: 'application/zip', buffer });
};

const openRecord = (browser: Browser, made: Made, locale = 'en-US'): Promise<Page> => openPage(browser, linkOf(made), DESK, locale);

test('the record says that it holds, and every step opens its record with its proof', async ({ browser, baseURL }, info) => {
	const { made } = await hold(baseURL!);
	const page = await openRecord(browser, made);
	await expect(standing(page)).toContainText(HOLDS);
	await expect(standing(page)).toHaveAttribute('data-state', 'holds');

	const decided = page.getByRole('listitem').filter({ hasText: /^.*Decided on D1\.1/ });
	const opener = decided.getByRole('button', { name: /^Record \d+$/ });
	await opener.focus();
	await page.keyboard.press('Enter');
	await expect(opener).toHaveAttribute('aria-expanded', 'true');
	await expect(decided.getByText('"rationale": "All three saw it at two schools."', { exact: false })).toBeVisible();
	await expect(decided.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible();
	await expect(decided.getByText(/^It is leaf \d+ of the \d+ that the server signed: from its hash and \d+ others? follows the signed root\.$/)).toBeVisible();
	await look(page, 'record-open', info);

	// A token is nobody's to read; that it is there is proved all the same.
	await page.getByLabel('Open a record by its number').fill('5');
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(page.getByText('It is withheld from you or was erased.', { exact: false })).toBeVisible();

	// The state stays in view, wherever one reads.
	await page.getByRole('button', { name: 'How?' }).click();
	await expect(page.getByRole('heading', { name: 'How this record was checked' })).toBeInViewport();
	await expect(standing(page)).toBeInViewport();
	await expect(page.getByText('3 votes and decisions were counted again from what led to them', { exact: false })).toBeVisible();
});

test('the steps can be narrowed down to a criterion, to decisions and to people', async ({ browser, baseURL }) => {
	const { made } = await hold(baseURL!);
	const page = await openRecord(browser, made);
	const steps = page.locator('#trail li');
	await page.getByRole('combobox', { name: 'Steps' }).selectOption({ label: 'Decisions only' });
	await expect(steps).toHaveCount(1);
	await expect(page.getByText('1 step', { exact: true })).toBeVisible();
	await page.getByRole('combobox', { name: 'Steps' }).selectOption({ label: 'Who came and did what' });
	await expect(steps).toHaveCount(4);
	await page.getByRole('combobox', { name: 'Person' }).selectOption('Ana Flores');
	await expect(steps).toHaveCount(1);
	await page.getByRole('combobox', { name: 'Person' }).selectOption('');
	await page.getByRole('combobox', { name: 'Steps' }).selectOption({ label: 'Every step' });
	await page.getByRole('combobox', { name: 'Criterion' }).selectOption('D4.1');
	await expect(page.getByText('Nothing fits what you chose.')).toBeVisible();
});

test('the meeting is shown as it was at any record, with the keyboard alone', async ({ browser, baseURL }, info) => {
	const { made } = await hold(baseURL!);
	const page = await openRecord(browser, made);
	await expect(page.getByText('1 of 2 criteria have a level.', { exact: false })).toBeVisible();
	await page.getByRole('button', { name: 'Step before' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Later steps are left out.', { exact: false })).toHaveCount(2);
	await expect(page.getByText('0 of 2 criteria have a level.', { exact: false })).toBeVisible();
	await expect(page.locator('#trail')).not.toContainText('Decided on D1.1');
	await look(page, 'record-past', info);

	await slider(page).focus();
	await page.keyboard.press('Home');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /after record 1 of \d+\. The meeting was prepared\./);
	await page.keyboard.press('ArrowRight');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /after record 2 of \d+\./);
	await expect(page.locator('#trail li')).toHaveCount(0);
	await page.keyboard.press('End');
	await expect(page.getByText('Decided on D1.1: 2 Developing.', { exact: false }).first()).toBeVisible();

	// From a step to the meeting at it.
	const revealed = page.getByRole('listitem').filter({ hasText: 'Round 1 on D1.1 revealed' });
	await revealed.getByRole('button', { name: /^Record \d+$/ }).click();
	await revealed.getByRole('button', { name: 'Show the meeting as it was then' }).click();
	await expect(page.locator('.moment')).toContainText('Round 1 on D1.1 revealed');
	await page.locator('.moment').getByRole('button', { name: 'Back to now' }).click();
	await expect(page.getByText('1 of 2 criteria have a level.', { exact: false })).toBeVisible();
});

test('the tables are read on a phone without scrolling sideways, and stay tables', async ({ browser, baseURL }, info) => {
	const districts = ['Maple Valley School District', 'Río Claro', 'Consolidated Independent Schools of the Upper Valley'];
	for (const subjects of [districts.slice(0, 1), districts]) {
		const { made } = await hold(baseURL!, {}, { subjects });
		const page = await openRecord(browser, made);
		const region = page.getByRole('region', { name: 'By criterion' });
		const table = region.getByRole('table');
		for (const width of [320, 390, 1280]) {
			await page.setViewportSize({ width, height: 844 });
			await expect(table.getByRole('columnheader')).toHaveText(subjects.length > 1 ? ['Criterion', ...subjects] : ['Criterion', 'Level', 'Rounds', 'What the rule said of the last vote']);
			const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^D1\.1/ }) });
			await expect(row.getByRole('cell')).toHaveCount(subjects.length > 1 ? subjects.length : 3);
			await expect(row.getByRole('cell').first()).toContainText('2 Developing');
			for (const box of [region, page.getByRole('region', { name: 'By domain' })]) {
				await expect(box.getByRole('table').getByRole('rowheader').first()).toContainText('D1');
				const beyond = await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
				expect(beyond, `${subjects.length} at ${width}`).toBeLessThanOrEqual(0);
			}
			await inspect(page, `record-decisions-${subjects.length}-${width}`, info);
		}
		await page.setViewportSize(PHONE);
		await table.getByRole('button', { name: /2 Developing/ }).click();
		await expect(table.getByText('All three saw it at two schools.')).toBeVisible();
		await inspect(page, `record-decisions-${subjects.length}-opened`, info);
	}
});

test('what comes later is checked by itself, and what was seen before must be unchanged', async ({ browser, baseURL }) => {
	const { made, give, item } = await hold(baseURL!);
	const page = await openRecord(browser, made);
	await expect(standing(page)).toContainText(HOLDS);
	const before = await standing(page).innerText();
	await give(made.facilitator_token, { type: 'reopen_item', item, reason: 'The council asked for another look.' });
	await expect(page.getByText('D1.1 was taken up again.', { exact: false })).toBeVisible({ timeout: 40_000 });
	await expect(standing(page)).not.toHaveText(before);
	await expect(standing(page)).toContainText(HOLDS);
	await page.reload();
	await expect(page.getByText(/^The \d+ records that this device saw on an earlier visit are unchanged\.$/)).toBeVisible();
});

test('a record that was changed on its way is named, and the page can still be read', async ({ browser, baseURL }, info) => {
	const { made } = await hold(baseURL!);
	const context = await browser.newContext({ viewport: DESK, locale: 'en-US' });
	const page = await context.newPage();
	await context.route('**/events?*', async (route) => {
		const answer = await route.fetch();
		await route.fulfill({ response: answer, body: (await answer.text()).replace('All three saw it', 'All three liked it') });
	});
	await page.goto(linkOf(made));
	await expect(standing(page)).toContainText(/The record does not hold from record \d+ on\./);
	await expect(standing(page)).toContainText('What it says was changed');
	await expect(page.getByRole('heading', { name: 'By criterion' })).toBeVisible();
	await look(page, 'record-broken', info);
});

test('a bundle is checked without the server, and one that was changed is refused', async ({ browser, baseURL }, info) => {
	for (const visibility of ['named', 'confidential']) {
		const { made } = await hold(baseURL!, { visibility });
		const bundle = await bundleFrom(await openRecord(browser, made));
		const page = await openPage(browser, `${baseURL}/verify`, DESK);
		await page.waitForLoadState('networkidle');
		await inspect(page, `verify-choose-${visibility}`, info);
		const asked: string[] = [];
		page.on('request', (one) => asked.push(one.url()));
		await page.context().setOffline(true);
		await drop(page, bundle);
		await expect(page.getByRole('heading', { name: 'This record holds.' })).toBeFocused();
		await expect(page.getByText('“Autumn review”', { exact: false })).toBeVisible();
		expect(asked, 'nothing was sent').toEqual([]);
		const counted = visibility === 'named' ? '3 votes and decisions were counted again' : 'Each ballot of 2 votes.';
		await expect(page.getByText(counted, { exact: false })).toBeVisible();
		await look(page, `verify-holds-${visibility}`, info);

		await page.getByRole('button', { name: 'Check another file' }).click();
		const changed = Buffer.from(bundle);
		const at = Math.floor(bundle.length / 2);
		changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
		await drop(page, changed);
		await expect(page.getByRole('heading', { name: 'This record does not hold.' })).toBeFocused();
		await look(page, `verify-broken-${visibility}`, info);

		await page.getByRole('button', { name: 'Check another file' }).click();
		await page.getByText("Do you know the server's key?").click();
		await page.getByLabel('The key').fill(`somebody.example+00000000+A${'A'.repeat(43)}`);
		await drop(page, bundle);
		await expect(page.getByText('Another key vouches for the bundle than the one you gave', { exact: false })).toBeVisible();
	}
});

test('the audit page and the check speak Spanish', async ({ browser, baseURL }) => {
	const { made } = await hold(baseURL!);
	const page = await openRecord(browser, made, 'es-MX');
	await expect(standing(page)).toContainText(/Los \d+ registros se comprobaron con la declaración firmada del servidor/);
	await page.getByRole('link', { name: 'Comprobar un expediente' }).click();
	await expect(page.getByRole('heading', { name: 'Comprobar un acta' })).toBeVisible();
});
