// The lists of sessions and of subjects: finding one among many, putting it away and taking it out, and making another like it.
import { expect, type Page, request } from '@playwright/test';
import { DESK, hostKey, inspect, type Made, makeSession, openPage, PHONE, step, tabTo, test } from './meeting';

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

	// Its results need no link where the host key is.
	await page.goto(`${base}/results/${old.session}`);
	await expect(page.getByRole('heading', { name: `${word} Otoño` })).toBeVisible();

	// It is gone from the list on every device, and found among the archived ones.
	await page.goto(`${base}/sessions`);
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
	await expect(page.getByRole('searchbox')).toBeVisible();
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

test('whoever is quicker than the rubric need not press again, and one that cannot be had is said', async ({ browser, baseURL }, info) => {
	const page = await openPage(browser, `${baseURL}/host`, DESK);
	await page.route('**/api/rubrics/*/*', (route) => route.abort());
	await page.goto(`${baseURL}/host#${hostKey()}`);
	await page.reload();
	await page.getByLabel('What is the meeting called?').fill(`Quick ${info.testId.slice(-6)}`);
	await page.getByLabel('Name 1').fill('Cedar Falls');
	await page.getByRole('button', { name: 'Make the meeting' }).click();
	const again = page.getByRole('button', { name: 'Try again' });
	await expect(again).toBeFocused();

	await page.unroute('**/api/rubrics/*/*');
	let answer = (): void => undefined;
	const asked = new Promise<void>((resolve) => (answer = resolve));
	await page.route('**/api/rubrics', async (route) => {
		await asked;
		await route.continue();
	});
	await again.click();
	await page.getByRole('button', { name: 'Make the meeting' }).click();
	answer();
	await expect(page.getByRole('heading', { name: /is ready$/ })).toBeFocused();
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
	await expect(row(page, `${word} sound`).getByRole('link', { name: /^See the results/ })).toBeVisible();
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

test('results are shared by a link that is shown once, and revoked where they are listed', async ({ browser, baseURL }, info) => {
	const base = baseURL ?? '';
	const word = `Q${info.testId.slice(-6)}`;
	const made = await makeSession(base, { title: `${word} review` });
	await close(base, made);
	const api = await request.newContext({ baseURL: base });
	const opens = async (link: string): Promise<number> =>
		(await api.get('/api/shared', { headers: { authorization: `Bearer ${link.split('#')[1] ?? ''}` } })).status();

	const page = await openPage(browser, `${base}/sessions#${hostKey()}`, DESK);
	await page.getByRole('searchbox').fill(word);
	await page.getByRole('button', { name: `Share results ${word} review` }).click();
	const dialog = page.getByRole('dialog', { name: `Share the results of “${word} review”` });
	await expect(dialog.getByText('There are none yet.')).toBeVisible();
	await dialog.getByLabel('What is it for?').fill('Board packet');
	await dialog.getByLabel('How long does it work?').selectOption('For a week');
	await dialog.getByRole('checkbox', { name: /^With names/ }).check();
	await dialog.getByRole('button', { name: 'Make the link' }).click();
	await expect(dialog.getByRole('heading', { name: 'The link is made' })).toBeFocused();
	const link = await dialog.locator('.at code').innerText();
	expect(link).toContain('/shared#');
	expect(await opens(link)).toBe(200);
	await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
	await expect(dialog.getByText(/works until .+, with names\./)).toBeVisible();
	await expect(dialog.getByText('Its addresses')).toHaveCount(0);
	await inspect(page, 'share-made', info);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('button', { name: `Share results ${word} review` })).toBeFocused();

	// The facilitator finds it at the desk, where the link itself is not shown again, and makes a public one beside it.
	const desk = await openPage(browser, made.links.facilitator, DESK);
	await desk.getByRole('button', { name: 'Share results' }).click();
	const sheet = desk.getByRole('dialog');
	await expect(sheet.locator('strong', { hasText: 'Board packet' })).toBeVisible();
	await expect(sheet).not.toContainText(link);
	await sheet.getByRole('checkbox', { name: /^Public/ }).check();
	await sheet.getByRole('button', { name: 'Make the link' }).click();
	await sheet.getByText('Its addresses').click();
	await expect(sheet.getByText('<iframe src="', { exact: false })).toBeVisible();
	await inspect(desk, 'share-public', info);
	for (const [size, name] of [[PHONE, 'phone'], [NARROW, 'narrow']] as const) {
		await desk.setViewportSize(size);
		await inspect(desk, `share-public-${name}`, info);
	}
	await sheet.getByRole('button', { name: 'Revoke Board packet' }).click();
	await expect(sheet.getByRole('button', { name: 'Keep it' })).toBeFocused();
	await sheet.getByRole('button', { name: 'Revoke it' }).click();
	await expect(sheet.getByRole('button', { name: 'Revoke Board packet' })).toHaveCount(0);
	await expect(sheet.getByRole('heading', { name: 'Links so far' })).toBeFocused();
	expect(await opens(link)).toBe(401);
});

test('where a subject stands is shared, and how all stand on a rubric, naming nobody', async ({ browser, baseURL }, info) => {
	const word = `Q${info.testId.slice(-6)}`;
	for (const subject of ['One', 'Two']) await makeSession(baseURL ?? '', { title: `${word} ${subject}`, subjects: [`${word} ${subject}`] });
	const api = await request.newContext({ baseURL: baseURL ?? '' });
	const page = await openPage(browser, `${baseURL}/subjects#${hostKey()}`, DESK);
	for (const [title, of] of [[`${word} One`, 'subject'], ['District Framework', 'comparison']] as const) {
		await page.getByRole('button', { name: `Share results ${title}` }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByRole('checkbox', { name: /^With names/ })).toHaveCount(0);
		await dialog.getByRole('button', { name: 'Make the link' }).click();
		const link = await dialog.locator('.at code').innerText();
		const answer = await api.get('/api/shared', { headers: { authorization: `Bearer ${link.split('#')[1] ?? ''}` } });
		expect(answer.status()).toBe(200);
		expect((await answer.json()) as object).toMatchObject({ of: { [of]: expect.anything() as object }, people: false });
		await dialog.getByRole('button', { name: 'Close' }).click();
	}
});

test('where votes have no names, a link has none to show', async ({ browser, baseURL }, info) => {
	const word = `Q${info.testId.slice(-6)}`;
	await makeSession(baseURL ?? '', { title: `${word} quiet`, settings: { visibility: 'confidential' } });
	const page = await openPage(browser, `${baseURL}/sessions#${hostKey()}`, PHONE, 'es-ES');
	await page.getByRole('searchbox').fill(word);
	await page.getByRole('button', { name: `Compartir resultados ${word} quiet` }).click();
	await expect(page.getByText('No nombra a nadie', { exact: false })).toBeVisible();
	await expect(page.getByRole('checkbox', { name: /^Con nombres/ })).toHaveCount(0);
	await inspect(page, 'share-quiet', info);
});

test('an address is told what is decided, with a secret that is shown once', async ({ browser, baseURL }, info) => {
	const address = `https://example.org/${info.testId.slice(-6)}`;
	const page = await openPage(browser, `${baseURL}/host#${hostKey()}`, DESK);
	await page.getByText('Tell other programs').click();
	const field = page.getByLabel('Address');
	await field.fill('example.org');
	await page.getByRole('button', { name: 'Add this address' }).click();
	await expect(page.getByText('Give an address that begins with https://.')).toBeVisible();
	await expect(field).toBeFocused();
	// What only the server can know, it says.
	await field.fill('https://127.0.0.1/hook');
	await page.getByRole('button', { name: 'Add this address' }).click();
	await expect(page.getByRole('alert')).toContainText('One of the entries is not possible here.');
	await field.fill(address);
	await page.getByRole('checkbox', { name: 'A session ended' }).uncheck();
	await page.getByRole('button', { name: 'Add this address' }).click();
	await expect(page.getByRole('heading', { name: 'The address is told from now on' })).toBeFocused();
	await expect(page.getByText(/^whsec_/)).toBeVisible();
	const added = page.getByRole('listitem').filter({ hasText: address });
	await expect(added).toContainText('A decision was recorded · A decided item was taken up again');
	await expect(added).toContainText('No message was taken yet.');
	await inspect(page, 'webhooks', info);
	await page.setViewportSize(NARROW);
	await inspect(page, 'webhooks-narrow', info);
	await added.getByRole('button', { name: `Remove ${address}` }).click();
	await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
	await page.getByRole('button', { name: 'Remove the address' }).click();
	await expect(added).toHaveCount(0);
	await expect(page.getByText(/^whsec_/)).toHaveCount(0);
});
