// Next steps in a real browser: whoever led a meeting comes back to its desk when it is long over, says what became of what was
// agreed on, and whoever reads the record sees it and takes the plan into a calendar.
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, request } from '@playwright/test';
import { DESK, hostKey, inspect, look, type Made, makeSession, openPage, test } from './meeting';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulid = (): string => `01${Array.from({ length: 24 }, () => ALPHABET[Math.floor(Math.random() * 32)]).join('')}`;

/** A meeting that decided both of its items, the first with two next steps, and is over. */
const over = async (baseURL: string): Promise<Made> => {
	const made = await makeSession(baseURL);
	const api = await request.newContext({ baseURL });
	const send = async (path: string, data: object, token: string): Promise<{ token: string }> => {
		const answer = await api.post(path, { data, headers: { authorization: `Bearer ${token}` } });
		expect(answer.ok(), await answer.text()).toBe(true);
		return (await answer.json()) as { token: string };
	};
	const give = (token: string, command: object) => send(`/api/sessions/${made.session}/commands`, { id: ulid(), command }, token);
	const ana = await send('/api/join', { code: made.join_code, name: 'Ana Flores', organisation: 'Parents council' }, '');
	const view = await api.get(`/api/sessions/${made.session}`, { headers: { authorization: `Bearer ${made.facilitator_token}` } });
	const { parts } = (await view.json()) as { parts: { agenda: { items: { item: string }[] } } };
	const steps = [[{ what: 'Sign the compact', who: 'Superintendent', by_when: '2020-03-01' }, { what: 'Call the college' }], [{ what: 'Visit two schools', who: 'Ana', by_when: '2099-05-01' }]];
	for (const [at, { item }] of parts.agenda.items.entries()) {
		await give(made.facilitator_token, { type: 'open_round', item });
		await give(ana.token, { type: 'cast_ballot', item, round: 1, choice: { level: 2 } });
		await give(made.facilitator_token, { type: 'reveal_round', item, round: 1 });
		await give(made.facilitator_token, { type: 'decide_item', item, verdict: { level: 2 }, next_steps: steps[at] });
	}
	await give(made.facilitator_token, { type: 'close_session' });
	return made;
};

const openDesk = (browser: Browser, made: Made): Promise<Page> => openPage(browser, made.links.facilitator, DESK);

test('a step is marked as done at the desk of a meeting that is over, and another one is changed with the keyboard', async ({ browser, baseURL }, info) => {
	const made = await over(baseURL!);
	const desk = await openDesk(browser, made);
	// The group's last item is on the desk, with what was agreed about it.
	const card = desk.locator('.decision');
	await expect(card.getByText('Visit two schools', { exact: true })).toBeVisible();
	await card.getByRole('button', { name: 'Mark as done: Visit two schools' }).click();
	await expect(card.getByText('Done:')).toBeVisible();
	await expect(card.getByText(/^Changed on .* by Facilitator\.$/)).toBeVisible();
	await expect(card.getByRole('button', { name: /^Mark as done/ })).toHaveCount(0);
	await expect(card.getByRole('button', { name: 'Change: Visit two schools' })).toBeFocused();

	// Another item is looked up, and shown anew once a step of it was changed.
	await desk.getByRole('button', { name: /^D1\.1/ }).click();
	await expect(card.getByText('Sign the compact', { exact: true })).toBeVisible();
	await expect(card.getByText('past its date')).toBeVisible();
	await card.getByRole('button', { name: 'Change: Sign the compact' }).focus();
	await desk.keyboard.press('Enter');
	const form = desk.getByRole('form', { name: 'Change: Sign the compact' });
	await expect(form.getByLabel('What', { exact: true })).toBeFocused();
	await form.getByLabel('By when').fill('2099-06-30');
	await form.getByLabel(/^What happened, or why/).fill('The board meets in June.');
	await inspect(desk, 'steps-form', info);
	await form.getByLabel(/^What happened, or why/).press('Tab');
	await desk.keyboard.press('Enter');
	await expect(card.getByText('The board meets in June.')).toBeVisible();
	await expect(card.getByText('Superintendent, by June 30, 2099')).toBeVisible();
	await expect(card.getByText('past its date')).toBeHidden();
	await expect(card.getByText(/^As it was decided: /)).toContainText('Sign the compact, Superintendent, by March 1, 2020');
	await expect(card.getByRole('button', { name: 'Change: Sign the compact' })).toBeFocused();
});

test('all steps of a meeting are in one place at its desk, and each stays there once it is done', async ({ browser, baseURL }, info) => {
	const made = await over(baseURL!);
	const desk = await openDesk(browser, made);
	await desk.getByRole('banner').getByRole('button', { name: 'Next steps' }).click();
	const sheet = desk.getByRole('dialog', { name: 'Next steps' });
	const steps = sheet.getByRole('listitem');
	await expect(steps).toHaveCount(3);
	await expect(steps.nth(0)).toContainText('Sign the compact');
	await sheet.getByRole('button', { name: 'Mark as done: Sign the compact' }).click();
	await expect(steps.nth(0)).toContainText('Done: Sign the compact');
	await sheet.getByRole('button', { name: 'Change: Call the college' }).click();
	await sheet.getByLabel('Will not be done').check();
	await sheet.getByRole('button', { name: 'Save' }).click();
	await expect(steps.nth(2)).toContainText('Dropped: Call the college');
	await look(desk, 'steps-sheet', info);
	await sheet.getByRole('button', { name: 'Close' }).click();
	await desk.getByRole('banner').getByRole('button', { name: 'Next steps' }).click();
	await expect(steps.nth(0)).toContainText('Visit two schools', { timeout: 10_000 });
});

test('the record shows how each step stands, who said so, and gives the plan to a calendar', async ({ browser, baseURL }, info) => {
	const made = await over(baseURL!);
	const api = await request.newContext({ baseURL: baseURL! });
	const plan = await api.get(`/api/sessions/${made.session}/plan`, { headers: { authorization: `Bearer ${made.facilitator_token}` } });
	const [sign] = ((await plan.json()) as { steps: { item: string; decision: number }[] }).steps;
	const said = { item: sign?.item, decision: sign?.decision, step: 1, what: 'Sign the compact', who: 'Superintendent', by_when: '2020-03-01', state: 'done', note: 'All four schools signed.', by: 'María Ñáñez' };
	const answer = await api.post(`/api/sessions/${made.session}/next-steps`, { headers: { authorization: `Bearer ${hostKey()}` }, data: said });
	expect(answer.status(), await answer.text()).toBe(200);

	const record = await openPage(browser, made.links.audit, DESK);
	const section = record.getByRole('region', { name: 'Next steps' });
	await expect(section.getByText('2 of 3 are still to be done.')).toBeVisible();
	await expect(section.getByRole('listitem')).toHaveText([/Visit two schools/, /Call the college/, /Done: Sign the compact/]);
	await expect(section.getByText(/^Changed on .* by María Ñáñez\. All four schools signed\.$/)).toBeVisible();
	await look(record, 'steps-record', info);
	const [download] = await Promise.all([record.waitForEvent('download'), section.getByRole('button', { name: 'Calendar file' }).click()]);
	expect(download.suggestedFilename()).toBe(`rubricon-${made.session}.ics`);
	const file = readFileSync(await download.path(), 'utf8');
	expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
	expect(file).toContain('DESCRIPTION:1 next step has no date and is not in this file.');

	// The step is told among the others, the record holds, and each decision shows how its steps stand.
	await expect(record.getByText('María Ñáñez marked next step 1 of D1.1 done: Sign the compact (Superintendent, by March 1, 2020)')).toBeVisible();
	await expect(record.locator('.standing')).toHaveAttribute('data-state', 'holds');
	await record.getByRole('button', { name: 'Open all details' }).click();
	await expect(record.locator('.decision').first().getByText('Done:')).toBeVisible();
	// As the meeting was before, it was not done.
	await record.getByRole('button', { name: 'Step before' }).click();
	await expect(record.locator('.decision').first().getByText('Done:')).toBeHidden();
	await expect(section).toBeHidden();
});
