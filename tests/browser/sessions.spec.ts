// The lists of sessions and of subjects: finding one among many, putting it away and taking it out, and making another like it.
import { expect, type Page, request, test } from '@playwright/test';
import { DESK, hostKey, inspect, type Made, makeSession, openPage, PHONE, step, tabTo } from './meeting';

const NARROW = { width: 320, height: 640 };

/** The row of a session in the list. */
const row = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

const close = async (baseURL: string, { session, facilitator_token }: Made): Promise<void> => {
	const api = await request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${facilitator_token}` } });
	for (const [at, type] of ['start_session', 'close_session'].entries()) {
		const answer = await api.post(`/api/sessions/${session}/commands`, { data: { id: `01ARZ3NDEKTSV4RRFFQ69G5FA${at}`, command: { type } } });
		expect(answer.ok(), await answer.text()).toBe(true);
	}
};

test('a session is found among others, archived, brought back and archived for good', async ({ browser, baseURL }, info) => {
	const base = baseURL ?? '';
	const word = `Q${info.testId.slice(-6)}`;
	const old = await makeSession(base, { title: `${word} Otoño`, held_on: '2019-10-04', subjects: ['Distrito Peñón'] });
	await close(base, old);
	await makeSession(base, { title: `${word} Spring`, held_on: '2027-03-01', draft: true });

	const page = await openPage(browser, `${base}/host#${hostKey()}`, DESK);
	await page.getByRole('link', { name: 'Sessions' }).click();
	await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible();
	const search = page.getByRole('searchbox', { name: 'Search' });
	await search.fill(word);
	await expect(page.getByText(`2 sessions fit “${word}”.`).first()).toBeVisible();
	await expect(page.locator('.rows h3')).toHaveText([`${word} Spring`, `${word} Otoño`]);
	await page.getByLabel('Order').selectOption('Oldest first');
	await expect(page.locator('.rows h3')).toHaveText([`${word} Otoño`, `${word} Spring`]);

	// Without the accents and capitals that it has, and by its code.
	await search.fill(`${word} otono penon`.toLowerCase());
	await expect(page.locator('.rows h3')).toHaveText([`${word} Otoño`]);
	const closed = row(page, `${word} Otoño`);
	await expect(closed).toContainText('Closed · 0 of 2 decided');
	await expect(closed).toContainText('October 4, 2019 · Distrito Peñón');
	await search.fill(`${old.join_code.slice(0, 4)} ${old.join_code.slice(4)}`.toLowerCase());
	await expect(page.locator('.rows h3')).toHaveText([`${word} Otoño`]);
	await search.press('Escape');
	await expect(search).toHaveValue('');

	await search.fill(word);
	await page.getByRole('radio', { name: /^Open/ }).check();
	await expect(page.locator('.rows h3')).toHaveText([`${word} Spring`]);
	await expect(row(page, `${word} Spring`)).toContainText('Being prepared');
	await page.getByRole('radio', { name: /^Closed/ }).check();
	await expect(page.locator('.rows h3')).toHaveText([`${word} Otoño`]);

	// What is archived can be undone where it stood; the keyboard stays there.
	await page.getByRole('radio', { name: /^All/ }).check();
	await page.getByRole('button', { name: `Archive ${word} Otoño` }).click();
	await expect(page.getByText(`“${word} Otoño” is archived.`, { exact: false }).first()).toBeVisible();
	const undo = page.getByRole('button', { name: `Undo ${word} Otoño` });
	await expect(undo).toBeFocused();
	await inspect(page, 'sessions-archived', info);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: `Archive ${word} Otoño` })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(undo).toBeFocused();

	// It is gone from the list on every device, and found among the archived ones.
	await page.reload();
	await search.fill(`${word} otono`);
	await expect(page.getByText('1 archived session does.', { exact: false }).first()).toBeVisible();
	await page.getByRole('radio', { name: /^Archived/ }).check();
	await page.getByRole('button', { name: `Take out again ${word} Otoño` }).click();
	await expect(page.getByText(`“${word} Otoño” is out of the archive again.`).first()).toBeVisible();
	await page.getByRole('radio', { name: /^All/ }).check();
	await expect(page.locator('.rows h3')).toHaveText([`${word} Otoño`]);
});

test('another meeting is made like one of before, on a fresh day, with the keyboard alone', async ({ browser, baseURL }, info) => {
	const word = `Q${info.testId.slice(-6)}`;
	await makeSession(baseURL ?? '', {
		title: `${word} before`,
		held_on: '2020-02-02',
		subjects: [`${word} District`, `${word} College`],
		organisations: ['Parents council'],
		settings: { rule: 'median', max_rounds: 2, visibility: 'confidential' },
	});
	const page = await openPage(browser, `${baseURL}/sessions#${hostKey()}`, DESK);
	await tabTo(page, /^Search/);
	await page.keyboard.type(word);
	await expect(page.locator('.rows h3')).toHaveText([`${word} before`]);
	await tabTo(page, /^Make another like it/);
	await page.keyboard.press('Enter');
	await expect(page.getByText('This is filled in like the session you chose', { exact: false })).toBeFocused();
	await expect(page.getByLabel('Name 1')).toHaveValue(`${word} District`);
	await expect(page.getByLabel('Name 2')).toHaveValue(`${word} College`);
	await expect(page.getByLabel('Which organizations do you expect?')).toHaveValue('Parents council');
	await expect(page.getByText('4 items on the agenda.')).toBeVisible();
	await expect(page.getByText(/up to 2 rounds, votes are confidential/)).toBeVisible();
	const today = await page.evaluate(() => [new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate()].map((part) => String(part).padStart(2, '0')).join('-'));
	await expect(page.getByLabel('Day of the meeting')).toHaveValue(today);
	await inspect(page, 'host-like', info);

	// What was changed stays over a reload; it is not filled in a second time.
	await page.getByLabel('Name 2').fill(`${word} Library`);
	await page.getByLabel('Day of the meeting').fill('2031-05-06');
	await page.reload();
	await expect(page.getByLabel('Name 2')).toHaveValue(`${word} Library`);
	await page.getByLabel('What is the meeting called?').fill(`${word} after`);
	await page.getByRole('button', { name: 'Make the meeting' }).click();
	await expect(page.getByRole('heading', { name: `${word} after is ready` })).toBeFocused();

	// This browser made it, so it knows the way in; the one that was made elsewhere it does not.
	await page.getByRole('link', { name: 'Sessions' }).click();
	await page.getByRole('searchbox').fill(word);
	await expect(row(page, `${word} after`)).toContainText('May 6, 2031');
	await expect(row(page, `${word} before`).getByRole('link', { name: /^Open the console/ })).toHaveCount(0);
	await inspect(page, 'sessions-known', info);
	await row(page, `${word} after`).getByRole('link', { name: /^Open the console/ }).click();
	await expect(step(page, 'Start with the first item')).toBeVisible();
});

test('a date that is not finished is asked for again, and an empty one is no flaw', async ({ browser, baseURL }, info) => {
	const page = await openPage(browser, `${baseURL}/host#${hostKey()}`, DESK);
	await page.getByLabel('What is the meeting called?').fill(`Undated ${info.testId.slice(-6)}`);
	await page.getByLabel('Name 1').fill('Cedar Falls');
	const day = page.getByLabel('Day of the meeting');
	await day.fill('');
	await day.focus();
	await page.keyboard.type('12');
	await page.getByRole('button', { name: 'Make the meeting' }).click();
	await expect(page.getByText('A part of the date is missing.', { exact: false })).toBeVisible();
	await expect(day).toBeFocused();
	await page.keyboard.press('Backspace');
	await page.getByRole('button', { name: 'Make the meeting' }).click();
	await expect(page.getByRole('heading', { name: /is ready$/ })).toBeVisible();
});

test('a long list is told by years and comes in pieces, and a phone of any size shows it', async ({ browser, baseURL }, info) => {
	const word = `Q${info.testId.slice(-6)}`;
	for (let at = 0; at < 60; at += 1) {
		const year = 2026 - Math.floor(at / 25);
		await makeSession(baseURL ?? '', { title: `${word} ${at}`, held_on: `${year}-${String(12 - (at % 12)).padStart(2, '0')}-01`, criteria: ['D1.1'] });
	}
	const page = await openPage(browser, `${baseURL}/sessions#${hostKey()}`, DESK);
	await page.getByRole('searchbox').fill(word);
	await expect(page.locator('.rows h3')).toHaveCount(50);
	await expect(page.locator('.rows h2')).toHaveText(['2026', '2025']);
	await page.getByRole('button', { name: 'Show 10 more' }).click();
	await expect(page.locator('.rows h3')).toHaveCount(60);
	await expect(page.locator('.rows h3').nth(50)).toBeFocused();
	await expect(page.locator('.rows h2')).toHaveText(['2026', '2025', '2024']);
	await page.getByLabel('Order').selectOption('By title');
	await expect(page.locator('.rows h3').nth(10)).toHaveText(`${word} 10`);

	for (const [size, name] of [[PHONE, 'phone'], [NARROW, 'narrow']] as const) {
		await page.setViewportSize(size);
		await page.getByRole('searchbox').fill(`${word} 7`);
		await inspect(page, `sessions-${name}`, info);
	}
	// 1280 by 800 at 400 %.
	const context = await browser.newContext({ viewport: { width: 320, height: 200 }, deviceScaleFactor: 4, locale: 'es-ES' });
	const zoomed = await context.newPage();
	await zoomed.goto(`${baseURL}/sessions#${hostKey()}`);
	await zoomed.getByRole('searchbox', { name: 'Buscar' }).fill(`${word} 7`);
	await expect(zoomed.getByText(/sesi(ón coincide|ones coinciden) con/).first()).toBeAttached();
	await inspect(zoomed, 'sessions-zoomed', info);
});

test('a session that cannot be read is said in words, and the others go on', async ({ browser, baseURL }, info) => {
	const word = `Q${info.testId.slice(-6)}`;
	const broken = await makeSession(baseURL ?? '', { title: `${word} broken` });
	await makeSession(baseURL ?? '', { title: `${word} sound` });
	const page = await openPage(browser, `${baseURL}/host#${hostKey()}`, DESK);
	// The server leaves out the summary of a session whose record does not hold.
	await page.route('**/api/sessions', async (route) => {
		const answer = await route.fetch();
		const list = (await answer.json()) as { sessions: { session: string; summary?: object }[] };
		for (const one of list.sessions) if (one.session === broken.session) delete one.summary;
		await route.fulfill({ response: answer, json: list });
	});
	await page.getByRole('link', { name: 'Sessions' }).click();
	await page.getByRole('searchbox').fill(word);
	await expect(row(page, `${word} broken`)).toContainText('It cannot be read');
	await expect(row(page, `${word} broken`)).toContainText('Please ask whoever runs the server');
	await expect(row(page, `${word} broken`).getByRole('link')).toHaveCount(0);
	await inspect(page, 'sessions-unreadable', info);
	await page.getByRole('radio', { name: /^Unreadable/ }).check();
	await expect(page.locator('.rows h3')).toHaveText([`${word} broken`]);
});

test('everyone who was assessed is listed with the way to their results, and offered where a meeting is made', async ({ browser, baseURL }, info) => {
	const word = `Q${info.testId.slice(-6)}`;
	for (const title of ['First', 'Second']) await makeSession(baseURL ?? '', { title: `${word} ${title}`, subjects: [`${word} Alcázar`, `${word} Bay`] });
	const page = await openPage(browser, `${baseURL}/subjects#${hostKey()}`, DESK);
	await page.getByRole('searchbox').fill(`${word} alcazar`);
	const one = page.locator('.rows li');
	await expect(one).toHaveCount(1);
	await expect(one).toContainText('2 sessions · not scored yet');
	await expect(one.getByRole('link', { name: `${word} Alcázar` })).toHaveAttribute('href', /^\/subjects\/[0-9A-Z]{26}$/);
	await expect(one.getByRole('link', { name: 'Compare on District Framework' })).toHaveAttribute('href', '/compare?rubric=connected-district');
	await inspect(page, 'subjects', info);
	for (const [size, name] of [[PHONE, 'phone'], [NARROW, 'narrow']] as const) {
		await page.setViewportSize(size);
		await inspect(page, `subjects-${name}`, info);
	}

	await page.getByRole('link', { name: 'Prepare' }).click();
	await expect(page.locator(`datalist option[value="${word} Alcázar"]`)).toHaveCount(1);
	// However it is capitalised or spaced, it is the same subject.
	await page.getByLabel('Name 1').fill(`${word} Alcázar`);
	await page.getByRole('button', { name: 'Add another' }).click();
	await page.getByLabel('Name 2').fill(`${word.toLowerCase()}  alcázar`);
	await page.getByRole('button', { name: 'Make the meeting' }).click();
	await expect(page.getByText('A name stands here twice.')).toBeVisible();
});

test('without the key, or with a wrong one, the lists say what to do', async ({ browser, baseURL }) => {
	const page = await openPage(browser, `${baseURL}/sessions`, PHONE, 'es-ES');
	await expect(page.getByText('abra el enlace con la clave de anfitrión', { exact: false })).toBeVisible();
	await page.goto(`${baseURL}/subjects#wrong`);
	await page.reload();
	await expect(page.getByRole('alert')).toContainText('El servidor no reconoce esta clave de anfitrión.');
	expect(page.url()).not.toContain('wrong');
});
