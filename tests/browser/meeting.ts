// What the tests of a meeting need: a session made through the interface, and people at its pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page, request, test as base, type TestInfo } from '@playwright/test';

export interface Made {
	session: string;
	join_code: string;
	links: Record<'facilitator' | 'participant' | 'projector' | 'observer' | 'audit', string>;
	facilitator_token: string;
}

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };
export const SCREEN = { width: 1920, height: 1080 };

/** A test after which everybody leaves: the pages of a meeting that is over would go on in the browser of the next one. */
export const test = base.extend<{ everybodyLeaves: void }>({
	everybodyLeaves: [
		async ({ browser }, use) => {
			await use();
			for (const device of browser.contexts()) await device.close();
		},
		{ auto: true },
	],
});

/** Whether somebody wants to look at the pages afterwards. A picture of a long page takes as long as all that is checked on it. */
export const PICTURES = Boolean(process.env['RUBRICON_PICTURES']);

/** What lets somebody make sessions and save rubrics. */
export const hostKey = (): string => readFileSync(join(process.env['RUBRICON_TEST_DATA'] ?? '', 'host.key'), 'utf8').trim();

/** Makes a session as a host does. */
export const makeSession = async (baseURL: string, wanted: Record<string, unknown> = {}): Promise<Made> => {
	const key = hostKey();
	const api = await request.newContext({ baseURL });
	const answer = await api.post('/api/sessions', {
		headers: { authorization: `Bearer ${key}` },
		data: {
			title: 'Autumn review',
			rubric: { id: 'connected-district', version: '2021' },
			subjects: ['Maple Valley School District'],
			criteria: ['D1.1', 'D4.1'],
			...wanted,
		},
	});
	expect(answer.status()).toBe(201);
	return (await answer.json()) as Made;
};

/** The desk by way of the interface, for tests that are about phones alone. */
export class Desk {
	#given = 0;

	private constructor(
		readonly made: Made,
		readonly api: APIRequestContext,
	) {}

	static async open(baseURL: string, wanted: Record<string, unknown> = {}): Promise<Desk> {
		const made = await makeSession(baseURL, { criteria: ['D1.1', 'D1.2', 'D4.1'], ...wanted });
		return new Desk(made, await request.newContext({ baseURL }));
	}

	async give(command: Record<string, unknown>): Promise<void> {
		this.#given += 1;
		const id = `01JD${String(Date.now()).padStart(14, '0')}${String(this.#given).padStart(8, '0')}`;
		const answer = await this.api.post(`/api/sessions/${this.made.session}/commands`, { headers: this.#bearer, data: { id, command } });
		expect(answer.status(), `${String(command['type'])}: ${await answer.text()}`).toBe(200);
	}

	async item(criterion: string): Promise<string> {
		const { agenda } = await this.#parts();
		return agenda.items.find((one) => one.criterion === criterion)?.item ?? '';
	}

	async person(name: string): Promise<string> {
		const { roster } = await this.#parts();
		return roster.people.find((one) => one.name === name)?.participant ?? '';
	}

	get #bearer() {
		return { authorization: `Bearer ${this.made.facilitator_token}` };
	}

	async #parts() {
		const answer = await this.api.get(`/api/sessions/${this.made.session}`, { headers: this.#bearer });
		const { parts } = (await answer.json()) as {
			parts: { agenda: { items: { item: string; criterion: string }[] }; roster: { people: { participant: string; name: string }[] } };
		};
		return parts;
	}
}

/** A page of somebody's own, on a device of their own. */
export const openPage = async (browser: Browser, link: string, viewport = PHONE, locale = 'en-US'): Promise<Page> => {
	const context = await browser.newContext({ viewport, locale, hasTouch: viewport === PHONE });
	const page = await context.newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(link);
	return page;
};

/** Joins with the link of the invitation. */
export const joinMeeting = async (browser: Browser, made: Made, name: string, organisation: string): Promise<Page> => {
	const page = await openPage(browser, made.links.participant);
	await page.getByLabel('Your name').fill(name);
	await page.getByLabel('Your organization').fill(organisation);
	await page.getByRole('button', { name: 'Join and vote' }).click();
	await expect(page).toHaveURL(/\/session\//);
	return page;
};

/** Chooses a level and waits until the page says that the vote is in. */
export const vote = async (page: Page, level: string): Promise<void> => {
	await page.getByRole('radio', { name: level }).check({ force: true });
	await expect(page.getByText(`Your vote is in: ${level}. You can change it until the reveal.`)).toBeVisible();
};

/** A button of the facilitator's console by the beginning of its name; its key stands behind it. */
export const step = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

/** No barrier that a machine can find, and nothing wider than the screen. */
export const inspect = async (page: Page, name: string, info: TestInfo): Promise<void> => {
	await fits(page, name, info);
	await hasNoBarriers(page, name);
};

/** No barrier that a machine can find. */
export const hasNoBarriers = async (page: Page, name: string): Promise<void> => {
	// Only what is wrong is put together, and in the page itself: no page of ours holds another one, and the rest takes long.
	const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode().analyze();
	expect(violations.map((found) => `${name}: ${found.id}: ${found.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
};

/** Nothing wider than the screen; with `RUBRICON_PICTURES` a picture is kept for those who look. */
const fits = async (page: Page, name: string, info: TestInfo): Promise<void> => {
	// What still moves is neither here nor there.
	await page.waitForTimeout(600);
	if (PICTURES) await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	expect(overflow, `${name} fits its screen`).toBeLessThanOrEqual(0);
	await hasWholeNames(page, name);
};

/** No level whose name is broken in two. */
export const hasWholeNames = async (page: Page, name: string): Promise<void> =>
	expect(await page.evaluate(brokenNames), `names of levels that are broken in ${name}`).toEqual([]);

/** Names of levels, of one word each, that stand on more than one line. */
const brokenNames = (): string[] => {
	const isBroken = (one: Element): boolean => {
		const words = document.createRange();
		words.selectNodeContents(one);
		const lines = [...words.getClientRects()];
		// The next line begins where the one above it ends; a number beside its name only stands a little higher.
		return Math.max(...lines.map((line) => line.top)) > Math.min(...lines.map((line) => line.bottom)) - 2;
	};
	const names = [...document.querySelectorAll('.name')].filter((one) => /^\S+$/.test(one.textContent?.trim() ?? ''));
	return names.filter(isBroken).map((one) => one.textContent?.trim() ?? '');
};

const SCREENS = [
	{ name: 'narrow', size: { width: 320, height: 640 }, check: inspect },
	{ name: 'zoomed', size: { width: 320, height: 200 }, check: fits },
	{ name: 'phone', size: PHONE, check: fits },
	{ name: 'desk', size: DESK, check: inspect },
	{ name: 'screen', size: SCREEN, check: fits },
] as const;

/** The page on each kind of screen, also at 400 %. Barriers are looked for where it is laid out anew: narrow, and wide. */
export const look = async (page: Page, name: string, info: TestInfo, back: typeof DESK | typeof PHONE = DESK): Promise<void> => {
	for (const screen of SCREENS) {
		await page.setViewportSize(screen.size);
		await screen.check(page, `${name}-${screen.name}`, info);
	}
	await page.setViewportSize(back);
};

export const deviceOf = (page: Page): BrowserContext => page.context();

/** Opens the menu of somebody in the room and chooses what is to be done with them. */
export const choose = async (desk: Page, name: string, what: string): Promise<void> => {
	await desk.getByRole('button', { name: `What you can do with ${name}` }).click();
	await desk.getByRole('menuitem', { name: what, exact: true }).click();
};

/** Votes on items of the advance round in their order, from the first one that is open. */
export const voteAhead = async (page: Page, levels: string[]): Promise<void> => {
	await page.getByRole('button', { name: /^(Begin|Go on) with/ }).click();
	for (const [at, level] of levels.entries()) {
		await page.getByRole('radio', { name: level }).check({ force: true });
		await expect(page.getByText(`Your vote is in: ${level}. You can change it until this round is closed.`)).toBeVisible();
		await page.getByRole('button', { name: at < levels.length - 1 ? /^Next: / : 'All criteria' }).first().click();
	}
};

/** Walks on with the tab key until what has the focus bears this name. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
	for (let presses = 0; presses < 60; presses += 1) {
		await page.keyboard.press('Tab');
		const focused = await page.evaluate(() => {
			const at = document.activeElement as HTMLInputElement | null;
			return at?.ariaLabel || at?.labels?.[0]?.innerText || at?.innerText || '';
		});
		if (name.test(focused.trim())) return;
	}
	throw new Error(`the tab key does not lead to ${name}`);
};
