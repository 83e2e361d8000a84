// Results as a leader reads them: one session, a subject over its sessions, and subjects side by side; on every screen, with the
// keyboard alone, and on paper.
import { readFile } from 'node:fs/promises';
import { type APIRequestContext, expect, type Page, request, type TestInfo } from '@playwright/test';
import { DESK, hasWholeNames, hostKey, inspect, look, type Made, makeSession, openPage, PHONE, PICTURES, tabTo, test } from './meeting';

/** A ULID of now: the ids of commands are made by whoever gives them. */
const newId = (): string => {
	const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
	const time = Array.from({ length: 10 }, (_, at) => digits[Math.floor(Date.now() / 32 ** (9 - at)) % 32]).join('');
	return time + Array.from({ length: 16 }, () => digits[Math.floor(Math.random() * 32)]).join('');
};

const PEOPLE = [
	['Ana Flores', 'Parents'],
	['Ben Ode', 'Parents'],
	['Chi Wen', 'Parents'],
	['Dee Park', 'Teachers'],
	['Eli Roth', 'Teachers'],
	['Fay Wu', 'Teachers'],
] as const;

/** What becomes of an item: a level, by these votes or as all say; or it is left as it is. */
type Fate = { level: number; votes?: number[]; next?: Record<string, string>[] } | 'no_consensus' | 'parked' | 'left';

interface Held {
	made: Made;
	/** The seq of the decision on each criterion. */
	decisions: Map<string, number>;
}

/** Holds a whole session over the interface; `fates` are those of the criteria in order, for each subject. */
const hold = async (api: APIRequestContext, baseURL: string, wanted: { subjects: string[] } & Record<string, unknown>, fates: Fate[][], isOver = true): Promise<Held> => {
	const made = await makeSession(baseURL, wanted);
	const give = async (token: string, command: Record<string, unknown>): Promise<number> => {
		const headers = { authorization: `Bearer ${token}` };
		const answer = await api.post(`/api/sessions/${made.session}/commands`, { headers, data: { id: newId(), command } });
		expect(answer.status(), `${String(command['type'])}: ${await answer.text()}`).toBe(200);
		return ((await answer.json()) as { seq: number }).seq;
	};
	const voters: string[] = [];
	for (const [name, organisation] of PEOPLE) {
		const answer = await api.post('/api/join', { data: { code: made.join_code, name, organisation } });
		voters.push(((await answer.json()) as { token: string }).token);
	}
	const desk = made.facilitator_token;
	const answer = await api.get(`/api/sessions/${made.session}/assessment`, { headers: { authorization: `Bearer ${desk}` } });
	const { items } = (await answer.json()) as { items: { item: string; criterion: string; subject: string }[] };
	const criteria = [...new Set(items.map((one) => one.criterion))];
	const decisions = new Map<string, number>();
	await give(desk, { type: 'start_session' });
	for (const { item, criterion, subject } of items) {
		const fate = fates[wanted.subjects.indexOf(subject)]?.[criteria.indexOf(criterion)] ?? 'left';
		if (fate === 'left') continue;
		if (fate === 'parked') {
			await give(desk, { type: 'park_item', item, reason: 'The figures come next week.' });
			continue;
		}
		const level = typeof fate === 'object' ? fate.level : 1;
		const rounds = typeof fate === 'object' ? 1 : 3;
		for (let round = 1; round <= rounds; round += 1) {
			await give(desk, { type: 'open_round', item });
			for (const [who, token] of voters.entries()) {
				const split = who % 2 ? 4 : 1;
				const choice = { level: typeof fate === 'object' ? (fate.votes?.[who] ?? level) : split };
				await give(token, { type: 'cast_ballot', item, round, choice });
			}
			await give(desk, { type: 'reveal_round', item, round });
		}
		const verdict = typeof fate === 'object' ? { level } : fate;
		const rationale = typeof fate === 'object' ? `All of us saw it at level ${level}.` : 'Half see all of it, half see nothing.';
		const next_steps = typeof fate === 'object' ? (fate.next ?? []) : [];
		const seq = await give(desk, { type: 'decide_item', item, verdict, rationale, dissent: [], evidence: [], next_steps });
		if (subject === wanted.subjects[0]) decisions.set(criterion, seq);
	}
	if (isOver) await give(desk, { type: 'close_session' });
	return { made, decisions };
};

const CRITERIA = ['D1.1', 'D1.2', 'D4.1', 'D4.2'];
const NEXT = [{ what: 'Invite the two employers that are missing', who: 'Dana Ruiz', by_when: '2027-03-01' }];

/** A subject of this test alone, with two sessions; and one more subject in the second. */
const twoYears = async (baseURL: string, name: string): Promise<{ api: APIRequestContext; first: Held; second: Held; subject: string; other: string }> => {
	const api = await request.newContext({ baseURL });
	const [subject, other] = [`${name} Valley`, `${name} Harbor`];
	const first = await hold(api, baseURL, { title: 'Spring', held_on: '2026-04-14', subjects: [subject], criteria: CRITERIA }, [
		[{ level: 2 }, { level: 3 }, { level: 1 }, 'no_consensus'],
	]);
	const second = await hold(api, baseURL, { title: 'Autumn', held_on: '2026-11-20', subjects: [subject, other], criteria: CRITERIA }, [
		[{ level: 3, votes: [3, 3, 3, 3, 3, 2], next: NEXT }, { level: 2 }, { level: 2 }, 'left'],
		[{ level: 4 }, { level: 1 }, 'parked'],
	]);
	return { api, first, second, subject, other };
};

const resultsOf = ({ made }: Held): string => `${new URL(made.links.audit).pathname.replace('/record/', '/results/')}${new URL(made.links.audit).hash}`;
const idOf = async (api: APIRequestContext, name: string): Promise<string> => {
	const answer = await api.get('/api/subjects', { headers: { authorization: `Bearer ${hostKey()}` } });
	return ((await answer.json()) as { subjects: { subject: string; name: string }[] }).subjects.find((one) => one.name === name)!.subject;
};
const cell = (page: Page, name: RegExp) => page.getByRole('button', { name });
const codes = (page: Page): Promise<string[]> => page.locator('.map .row .code').allInnerTexts();

/** On paper, what is read is there, and what is pressed is not; with `RUBRICON_PICTURES` the files are kept for those who look. */
const print = async (page: Page, name: string, info: TestInfo): Promise<void> => {
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 688, height: 971 });
	await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
	await expect(page.locator('.foot code').first()).toBeVisible();
	const wider = await page.evaluate(() =>
		[...document.querySelectorAll('.results *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.visually-hidden')).map((one) => one.className),
	);
	expect(wider, `${name} fits a sheet`).toEqual([]);
	await hasWholeNames(page, `${name} on paper`);
	await page.emulateMedia({ media: null });
	if (PICTURES) for (const format of ['A4', 'Letter']) await page.pdf({ path: info.outputPath(`${name}-${format}.pdf`), format });
	await page.setViewportSize(DESK);
};

test('the results of a session say where it stands, and every cell opens its decision', async ({ browser, baseURL }, info) => {
	const { second, subject, other } = await twoYears(baseURL!, 'Session');
	const page = await openPage(browser, resultsOf(second), DESK);
	await expect(page.getByText(`${subject} stands at 2 Developing or above on 3 of the 3 criteria that have a level. 1 was not scored.`)).toBeVisible();
	expect(new URL(page.url()).hash, 'the secret is not on the screen').toBe('');

	await cell(page, new RegExp(`D1\\.1 .*, ${subject}: 3 Advancing`)).click();
	const sheet = page.getByRole('dialog');
	await expect(sheet).toContainText('All of us saw it at level 3.');
	await expect(sheet).toContainText('What the next level looks like');
	await expect(sheet).toContainText('5 of 6 votes are at 3 Advancing');
	await expect(sheet).toContainText('Invite the two employers that are missing');
	await inspect(page, 'results-sheet', info);
	await sheet.getByRole('link', { name: `Record ${second.decisions.get('D1.1')} has the decision` }).click();
	await expect(page.getByRole('button', { name: `Record ${second.decisions.get('D1.1')}`, exact: true })).toHaveAttribute('aria-expanded', 'true');
	await expect(page.getByRole('button', { name: `Record ${second.decisions.get('D1.1')}`, exact: true })).toBeInViewport();

	await page.getByRole('link', { name: 'Results', exact: true }).click();
	await expect(page.getByRole('region', { name: 'What comes next' })).toContainText(/Invite the two employers that are missing\s+Dana Ruiz, by March 1, 2027\s+D1\.1 Session Valley/);
	await expect(page.getByText(/^\d+ records, signed by the server; root/)).toBeVisible();
	await expect(page.getByText(other).first()).toBeVisible();
	await look(page, 'results-session', info);
	await print(page, 'results-session', info);
});

test('a domain has each of its criteria in full, and the browser goes back from it', async ({ browser, baseURL }, info) => {
	const { first } = await twoYears(baseURL!, 'Domain');
	const page = await openPage(browser, resultsOf(first), DESK);
	await page.locator('.map').getByRole('link', { name: /^D4 / }).click();
	await expect(page).toHaveURL(/\?domain=D4$/);
	await expect(page.getByRole('heading', { level: 1, name: /^D4 / })).toBeVisible();
	await expect(page.getByText('Half see all of it, half see nothing.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Round 3' })).toBeVisible();
	await look(page, 'results-domain', info);
	await print(page, 'results-domain', info);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: /^D4 / })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1, name: 'Spring' })).toBeVisible();
});

test('a subject over its sessions says what rose, what fell, and how each criterion went', async ({ browser, baseURL }, info) => {
	const { api, first, subject } = await twoYears(baseURL!, 'Trend');
	const page = await openPage(browser, `${baseURL}/subjects/${await idOf(api, subject)}#${hostKey()}`, DESK);
	await expect(page.getByText(/^Since April 14, 2026, 2 rose and 1 fell\./)).toBeVisible();
	const moved = page.getByRole('region', { name: 'What moved' });
	await expect(moved).toContainText('from 3 Advancing to 2 Developing, since April 14, 2026');
	await expect(page.locator('.trend .lines').getByRole('row', { name: /^D1\.1 / })).toContainText('April 14, 2026: 2 Developing. November 20, 2026: 3 Advancing.');

	// What an earlier session came to opens too, without anybody's name.
	await expect(page.getByRole('columnheader', { name: 'Apr 14, 2026' }).getByRole('link')).toHaveAttribute('href', `/results/${first.made.session}`);
	await cell(page, /^D1\.2 .*, Apr 14, 2026: 3 Advancing/).click();
	await expect(page.getByRole('dialog')).toContainText('1 round was revealed.');
	await expect(page.getByRole('dialog')).toContainText(`Record ${first.decisions.get('D1.2')} of that session has the decision`);
	await page.keyboard.press('Escape');
	await cell(page, /^D1\.1 .*, Now: 3 Advancing \(rose/).click();
	await expect(page.getByRole('dialog')).toContainText('All of us saw it at level 3.');
	for (const [name] of PEOPLE) await expect(page.locator('body')).not.toContainText(name);
	await inspect(page, 'results-subject-sheet', info);
	await page.keyboard.press('Escape');
	await look(page, 'results-subject', info);
	await print(page, 'results-subject', info);
});

test('over three years every level keeps its name whole, beside what moved and how people voted', async ({ browser, baseURL }, info) => {
	const api = await request.newContext({ baseURL });
	const subject = 'Three Years Valley';
	for (const [year, level] of [[2024, 3], [2025, 3], [2026, 4]] as const) {
		const votes = [level, level, level, level, level, 3];
		await hold(api, baseURL!, { title: `Spring ${year}`, held_on: `${year}-03-04`, subjects: [subject], criteria: CRITERIA }, [
			[{ level, votes }, { level: level - 1 }, { level: 7 - level }],
		]);
	}
	const page = await openPage(browser, `${baseURL}/subjects/${await idOf(api, subject)}#${hostKey()}`, DESK);
	await expect(cell(page, /^D1\.1 .*, Now: 4 Transforming \(rose/)).toBeVisible();
	await look(page, 'results-three-years', info);
	await print(page, 'results-three-years', info);
});

test('the host writes down how a next step stands, for somebody, where the subject has it', async ({ browser, baseURL }, info) => {
	const { api, second, subject } = await twoYears(baseURL!, 'Steps');
	const page = await openPage(browser, `${baseURL}/subjects/${await idOf(api, subject)}#${hostKey()}`, DESK);
	const next = page.getByRole('region', { name: 'What comes next' });
	await expect(next).toContainText('1 open');
	await next.getByRole('button', { name: /^Mark as done: Invite/ }).press('Enter');
	await expect(next.getByRole('textbox', { name: 'Who says so' })).toBeFocused();
	await next.getByRole('button', { name: 'Save' }).press('Enter');
	await expect(next).toContainText('Say who tells it: the record has to name somebody.');
	await inspect(page, 'results-step', info);
	await next.getByRole('textbox', { name: 'Who says so' }).fill('Dana Ruiz');
	await next.getByRole('textbox', { name: 'What happened' }).fill('Both came in May.');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(next.getByRole('status')).toHaveText('Written down.');
	await expect(next).toContainText('1 done');
	await expect(page.getByRole('heading', { name: 'What comes next' })).toBeFocused();
	await next.getByText('What is done or dropped').click();
	await expect(next).toContainText('Both came in May.');

	// The record says who told it; results across sessions name nobody.
	await expect(next).not.toContainText('since Dana');
	const record = await openPage(browser, second.made.links.audit, DESK);
	await expect(record.getByText(/Dana Ruiz marked next step 1 of .*done/).first()).toBeVisible();
	const shared = await api.post('/api/shares', { headers: { authorization: `Bearer ${hostKey()}` }, data: { of: { subject: await idOf(api, subject) } } });
	const outside = await openPage(browser, ((await shared.json()) as { link: string }).link, DESK);
	await expect(outside.getByRole('region', { name: 'What comes next' })).toContainText('1 done');
	await expect(outside.getByRole('button', { name: /^Change: / })).toHaveCount(0);
});

test('the map is sorted and narrowed down, and walked through with the keyboard alone', async ({ browser, baseURL }) => {
	const { api, subject } = await twoYears(baseURL!, 'Keyboard');
	const page = await openPage(browser, `${baseURL}/subjects/${await idOf(api, subject)}#${hostKey()}`, DESK);
	await expect.poll(() => codes(page)).toHaveLength(28);
	await tabTo(page, /^Sort and narrow down/);
	await page.keyboard.press('Enter');
	await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Change: fell, then rose' });
	await expect.poll(async () => (await codes(page)).slice(0, 3)).toEqual(['D1.2', 'D1.1', 'D4.1']);
	await page.getByRole('checkbox', { name: 'Only what rose or fell' }).check();
	await expect(page.getByText('3 criteria', { exact: true })).toBeVisible();
	await page.getByRole('combobox', { name: 'Domain' }).selectOption({ index: 1 });
	await page.getByRole('combobox', { name: 'Stands at' }).selectOption({ label: 'No consensus' });
	await expect(page.getByText('No criterion fits what you chose.')).toBeVisible();
	await page.getByRole('combobox', { name: 'Stands at' }).selectOption('');

	const start = cell(page, /^D1\.2 .*, Apr 14, 2026: 3 Advancing/);
	await start.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(cell(page, /^D1\.2 .*, Now: /)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(cell(page, /^D1\.1 .*, Now: /)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(cell(page, /^D1\.1 .*, Now: /)).toBeFocused();
});

/** Two criteria on a scale of three; the first one's text differs between versions. */
const orchard = (id: string, version: string) => ({
	id,
	version,
	title: 'Orchard Framework',
	language: 'en',
	levels: ['Bare', 'Budding', 'Bearing'].map((name, at) => ({ value: at + 1, name })),
	domains: [
		{
			code: 'O1',
			name: 'Trees',
			criteria: ['Pruning', 'Harvest'].map((name, at) => ({
				code: `O1.${at + 1}`,
				name,
				levels: [1, 2, 3].map((value) => ({ value, descriptor: `${name} ${value}${at === 0 ? ` in ${version}` : ''}.` })),
			})),
		},
	],
	glossary: [],
});

test('subjects stand side by side, and a level of another text is marked and never compared', async ({ browser, baseURL }, info) => {
	const api = await request.newContext({ baseURL });
	for (const version of ['1', '2']) {
		const answer = await api.post('/api/rubrics', { headers: { authorization: `Bearer ${hostKey()}` }, data: orchard('orchard', version) });
		expect([200, 201], await answer.text()).toContain(answer.status());
	}
	const on = (version: string, subject: string, day: string) => ({ title: subject, held_on: day, subjects: [subject], criteria: undefined, rubric: { id: 'orchard', version } });
	await hold(api, baseURL!, on('1', 'East School', '2026-03-02'), [[{ level: 1 }, { level: 1 }]]);
	await hold(api, baseURL!, on('2', 'East School', '2026-10-02'), [[{ level: 2 }, { level: 2 }]]);
	await hold(api, baseURL!, on('1', 'West School', '2026-05-02'), [[{ level: 3 }, { level: 3 }]]);
	await hold(api, baseURL!, on('2', 'South School', '2026-10-04'), [['left', 'parked']], false);

	const page = await openPage(browser, `${baseURL}/compare#${hostKey()}`, DESK);
	await expect(page, 'what can be compared is said elsewhere').toHaveURL(/\/subjects$/);
	await page.goto(`${baseURL}/compare?rubric=orchard`);
	await expect(page.getByText('On the one criterion where two or more have a level, they differ.')).toBeVisible();
	await expect(page.getByText('Sessions were held on versions 1 and 2; this is told by the text of version 2.', { exact: false })).toBeVisible();
	await expect(cell(page, /^O1\.1 Pruning, West School: 3 Bearing \(told by another text/)).toBeVisible();
	await expect(page.getByText('the criterion had another text then', { exact: false })).toBeVisible();
	await cell(page, /^O1\.1 Pruning, West School/).click();
	await expect(page.getByRole('dialog')).toContainText('It was decided on version 1, in which the criterion had another text.');
	await expect(page.getByRole('dialog')).toContainText('Pruning 3 in 1.');
	await page.keyboard.press('Escape');
	await look(page, 'results-compare', info);
	await print(page, 'results-compare', info);

	await page.getByRole('checkbox', { name: 'West School' }).uncheck();
	await expect(page.getByRole('columnheader')).toHaveText(['Criterion', 'East School', 'South School']);

	await page.getByRole('columnheader', { name: 'East School' }).getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name: 'East School' })).toBeVisible();
	await expect(page.getByText('Not comparable, because the text changed')).toBeVisible();
	await expect(page.locator('.trend svg .break')).toHaveCount(1);
	await look(page, 'results-text-changed', info);
});

test('a share opens what it is of to whoever has its link, and nothing beside it', async ({ browser, baseURL }, info) => {
	const { api, second, subject } = await twoYears(baseURL!, 'Shared');
	const headers = { authorization: `Bearer ${hostKey()}` };
	const shareOf = async (of: Record<string, unknown>): Promise<{ link: string; id: string }> => {
		const answer = await api.post('/api/shares', { headers, data: { of, label: 'For the board', expires_at: '2099-06-30T22:00:00Z' } });
		expect(answer.status(), await answer.text()).toBe(201);
		const { link, share } = (await answer.json()) as { link: string; share: { id: string } };
		return { link, id: share.id };
	};

	const session = await shareOf({ session: second.made.session });
	const page = await openPage(browser, session.link, DESK);
	await expect(page.getByText(`${subject} stands at 2 Developing or above on 3 of the 3 criteria that have a level.`, { exact: false })).toBeVisible();
	await expect(page.getByText('For the board')).toBeVisible();
	await expect(page.getByText('This link works until June 30, 2099.')).toBeVisible();
	expect(new URL(page.url()).hash).toBe('');
	await cell(page, new RegExp(`^D1\\.1 .*, ${subject}: 3 Advancing`)).click();
	await expect(page.getByRole('dialog')).toContainText('All of us saw it at level 3.');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('link', { name: 'The record of this meeting' })).toHaveCount(0);
	for (const [name] of PEOPLE) await expect(page.locator('body')).not.toContainText(name);
	await page.locator('.map').getByRole('link', { name: /^D4 / }).click();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: /^D4 / })).toBeVisible();
	await inspect(page, 'results-shared-session', info);

	const over = await openPage(browser, (await shareOf({ subject: await idOf(api, subject) })).link, DESK);
	await expect(over.getByText(/^Since April 14, 2026, 2 rose and 1 fell\./)).toBeVisible();
	await expect(over.getByRole('link', { name: 'Compare with others' })).toHaveCount(0);
	await expect(over.getByRole('navigation', { name: 'For the host' })).toHaveCount(0);
	await inspect(over, 'results-shared-subject', info);

	const side = await openPage(browser, (await shareOf({ comparison: { rubric: 'connected-district' } })).link, DESK);
	await cell(side, new RegExp(`^D1\\.2 .*, ${subject}: 2 Developing`)).click();
	await expect(side.getByRole('dialog')).toContainText('This link shows where it stands, not how it was decided.');
	await expect(side.getByRole('dialog')).toContainText('fell');
	await inspect(side, 'results-shared-comparison', info);

	expect((await api.delete(`/api/shares/${session.id}`, { headers })).status()).toBe(204);
	await page.reload();
	await expect(page.getByRole('alert')).toContainText('This link is not in use, or not any more.');
});

test('a map of many subjects scrolls by itself, and the page stays as wide as the screen', async ({ browser, baseURL }, info) => {
	const { api } = await twoYears(baseURL!, 'Many');
	const path = '/api/comparison?rubric=connected-district';
	const answer = await api.get(path, { headers: { authorization: `Bearer ${hostKey()}` } });
	const whole = (await answer.json()) as { subjects: Record<string, unknown>[]; criteria: { cells: unknown[] }[] };
	const [one] = whole.subjects;
	const many = {
		...whole,
		subjects: Array.from({ length: 15 }, (_, at) => ({ ...one, subject: newId(), name: `District number ${at + 1}` })),
		criteria: whole.criteria.map((criterion) => ({ ...criterion, cells: Array.from({ length: 15 }, () => criterion.cells[0]) })),
	};
	const page = await openPage(browser, `${baseURL}/host#${hostKey()}`, DESK);
	await page.route('**/api/comparison?*', (route) => route.fulfill({ json: many }));
	await page.goto(`${baseURL}/compare?rubric=connected-district`);
	const map = page.locator('.map-section .scrolls');
	for (const width of [1000, 1280, 1400]) {
		await page.setViewportSize({ width, height: 800 });
		await expect(map, `at ${width} px`).toBeVisible();
		await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width} px`).toBeLessThanOrEqual(0);
		expect(await map.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeGreaterThan(0);
	}
	await map.focus();
	await inspect(page, 'results-many', info);
	await page.setViewportSize({ width: 320, height: 640 });
	await inspect(page, 'results-many-narrow', info);
});

test('results are saved as a file of any kind, from the keyboard too, and a share saves what it shows', async ({ browser, baseURL }, info) => {
	const { api, second, subject } = await twoYears(baseURL!, 'Saved');
	const save = async (page: Page, kind: string): Promise<{ name: string; bytes: Buffer }> => {
		const download = page.waitForEvent('download');
		await page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).press('Enter');
		const file = await download;
		await expect(page.getByRole('dialog').getByRole('status')).toHaveText(`Saved: ${file.suggestedFilename()}`);
		return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
	};

	const page = await openPage(browser, resultsOf(second), DESK);
	await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
	await tabTo(page, /^Save as a file/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('radio', { name: 'Letter' })).toBeChecked();
	await page.getByRole('radio', { name: 'A4' }).check();
	await look(page, 'results-save', info);
	for (const [kind, ending, start] of [['PDF', 'pdf', '%PDF-'], ['Word', 'docx', 'PK'], ['Excel', 'xlsx', 'PK'], ['Web page', 'html', '<!'], ['Plain text', 'md', ''], ['JSON', 'json', '{']] as const) {
		const { name, bytes } = await save(page, kind);
		expect(name).toBe(`autumn-2026-11-20.${ending}`);
		expect(bytes.subarray(0, start.length).toString(), kind).toBe(start);
		expect(bytes.length, kind).toBeGreaterThan(1000);
	}
	await page.getByRole('combobox', { name: 'Table in the CSV file' }).selectOption({ label: 'Votes' });
	expect((await save(page, 'CSV')).bytes.toString()).toContain('Ana Flores');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Save as a file' })).toBeFocused();

	const answer = await api.post('/api/shares', { headers: { authorization: `Bearer ${hostKey()}` }, data: { of: { session: second.made.session } } });
	const shared = await openPage(browser, ((await answer.json()) as { link: string }).link, PHONE);
	await shared.getByRole('button', { name: 'Save as a file' }).click();
	await expect(shared.getByRole('combobox', { name: 'Table in the CSV file' }).getByRole('option')).toHaveText(['Decisions', 'Distributions', 'Next steps']);
	const text = (await save(shared, 'Plain text')).bytes.toString();
	expect(text).toContain('All of us saw it at level 3.');
	for (const [name] of PEOPLE) expect(text).not.toContain(name);

	const over = await openPage(browser, `${baseURL}/subjects/${await idOf(api, subject)}#${hostKey()}`, DESK);
	await over.getByRole('button', { name: 'Save as a file' }).click();
	await over.getByRole('combobox', { name: 'Table in the CSV file' }).selectOption({ label: 'History' });
	expect((await save(over, 'CSV')).bytes.toString()).toContain('2026-04-14');
	await over.goto(`${baseURL}/compare?rubric=connected-district`);
	await over.getByRole('button', { name: 'Save as a file' }).click();
	expect((await save(over, 'PDF')).name).toMatch(/^connected-district-comparison-/);
});

test('what cannot be shown is said, and the pages speak Spanish', async ({ browser, baseURL }, info) => {
	const api = await request.newContext({ baseURL });
	const open = await hold(api, baseURL!, { subjects: ['Laguna'], criteria: CRITERIA, settings: { visibility: 'confidential' } }, [[{ level: 2 }]], false);
	const page = await openPage(browser, resultsOf(open), DESK, 'es-MX');
	await expect(page.getByText('Laguna está en 2 Developing en el único criterio que tiene nivel.')).toBeVisible();
	await expect(page.getByText('La reunión sigue abierta; así está ahora.')).toBeVisible();
	await expect(page.getByText('3 están sin decidir.', { exact: false })).toBeVisible();
	await inspect(page, 'results-spanish', info);

	const stranger = await openPage(browser, `${baseURL}/results/${open.made.session}#nothing`, DESK);
	await expect(stranger.getByRole('alert')).toContainText('This link does not open any results.');
	await stranger.goto(`${baseURL}/compare?rubric=connected-district`);
	await expect(stranger.getByRole('alert')).toContainText('These results take the host key.');
	await stranger.goto(`${baseURL}/subjects/01ARZ3NDEKTSV4RRFFQ69G5FAV#${hostKey()}`);
	await expect(stranger.getByRole('alert')).toContainText('There is nothing under this address.');
	await inspect(stranger, 'results-nothing', info);
});
