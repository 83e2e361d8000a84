// The facilitator's desk in a real browser: two facilitators and a scribe, people at the door and without a device, an advance
// round, and the keyboard alone. Those who only vote are played through the interface.
import { type APIRequestContext, expect, request } from '@playwright/test';
import { choose, DESK, inspect, type Made, makeSession, openPage, PHONE, step, tabTo, test } from './meeting';

interface Person {
	participant: string;
	token: string;
}

/** People and what they say, without pages of their own. */
const crowdOf = async (baseURL: string, made: Made) => {
	const api: APIRequestContext = await request.newContext({ baseURL });
	const send = async (path: string, data: object, token?: string) => {
		const answer = await api.post(path, { data, headers: token ? { authorization: `Bearer ${token}` } : {} });
		expect(answer.ok(), `${path} ${JSON.stringify(data)}: ${await answer.text()}`).toBe(true);
		return (await answer.json()) as Person;
	};
	return {
		join: (name: string, organisation: string) => send('/api/join', { code: made.join_code, name, organisation }),
		give: (token: string, command: object) => send(`/api/sessions/${made.session}/commands`, { id: ulid(), command }, token),
		/** The items of the agenda, in its order. */
		items: async (): Promise<string[]> => {
			const answer = await api.get(`/api/sessions/${made.session}`, { headers: { authorization: `Bearer ${made.facilitator_token}` } });
			const view = (await answer.json()) as { parts: { agenda: { items: { item: string }[] } } };
			return view.parts.agenda.items.map((entry) => entry.item);
		},
	};
};

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulid = (): string => `01${Array.from({ length: 24 }, () => ALPHABET[Math.floor(Math.random() * 32)]).join('')}`;

test('facilitators hand over the lead; a scribe writes along, adds a person and enters a vote', async ({ browser, baseURL }, info) => {
	const made = await makeSession(baseURL ?? '');
	const crowd = await crowdOf(baseURL ?? '', made);
	const [ana, leo, sue] = [await crowd.join('Ana Flores', 'Parents council'), await crowd.join('Leo Brandt', 'District office'), await crowd.join('Sue Vale', 'Public library')];
	const first = await openPage(browser, made.links.facilitator, DESK);
	await expect(first.getByRole('banner').getByText('You lead', { exact: true })).toBeVisible();
	await choose(first, 'Leo Brandt', 'Make facilitator');
	await choose(first, 'Sue Vale', 'Make scribe');
	const second = await openPage(browser, `${baseURL}/facilitate/${made.session}#${leo.token}`, DESK);
	const scribe = await openPage(browser, `${baseURL}/facilitate/${made.session}#${sue.token}`, PHONE);
	await expect(second.getByText(/Facilitator leads the meeting. You can help/)).toBeVisible();
	await expect(second.locator('.button--primary')).toHaveCount(0);
	await expect(scribe.getByText(/You write the notes/)).toBeVisible();

	// Somebody waits at the door, and any facilitator lets them in.
	await first.getByText('Ask first').click();
	await expect(first.getByText('Whoever has the code waits until you let them in.')).toBeVisible();
	const ines = await crowd.join('Ines Prado', 'Riverside High');
	await expect(first.getByText('1 person waits at the door')).toBeVisible();
	await inspect(first, 'desk-door', info);
	await second.getByRole('button', { name: 'Let in Ines Prado' }).click();
	await expect(first.getByRole('heading', { name: /at the door/ })).toBeHidden();

	await scribe.getByRole('button', { name: 'Add a person without a device' }).click();
	await scribe.getByLabel('Name', { exact: true }).fill('Ben Okafor');
	await scribe.getByLabel('Organization').fill('Community college');
	await scribe.getByRole('button', { name: 'Add', exact: true }).click();
	await step(first, 'Start with the first item').click();
	await step(first, 'Open the vote').click();
	await expect(step(first, 'Reveal')).toBeVisible();
	const [item] = await crowd.items();
	await crowd.give(ana.token, { type: 'cast_ballot', item, round: 1, choice: { level: 2 } });
	await crowd.give(ines.token, { type: 'cast_ballot', item, round: 1, choice: { level: 4 } });
	await first.getByRole('button', { name: /^Remind the (1|one) who is missing$/ }).click();
	await expect(first.getByText('They were reminded once.')).toBeVisible();
	await choose(scribe, 'Ben Okafor', 'Enter their vote');
	await scribe.getByRole('radio', { name: '3 Advancing' }).check();
	await scribe.getByRole('button', { name: 'Enter this vote' }).click();
	await expect(scribe.getByRole('dialog')).toBeHidden();

	// A facilitator who votes shows nobody what.
	await first.getByLabel(/I vote along/).check();
	await first.getByText('Your vote', { exact: true }).click();
	await first.getByRole('radio', { name: '2 Developing' }).check();
	await first.getByRole('button', { name: 'Vote', exact: true }).click();
	await expect(first.getByText('Your vote is in')).toBeVisible();
	await expect(first.locator('.own')).not.toContainText('2 Developing');
	await inspect(scribe, 'desk-scribe-phone', info);
	await step(first, 'Reveal').click();
	await expect(first.getByText('Invited to speak first')).toBeVisible();

	// Two write the notes at once: both texts stay.
	await first.locator('#notes').fill('The coaches are there.');
	await scribe.locator('#notes').fill('Certification has begun.');
	await Promise.all([first.locator('#notes').blur(), scribe.locator('#notes').blur()]);
	await expect.poll(async () => (await first.getByText(/meanwhile:/).count()) + (await scribe.getByText(/meanwhile:/).count())).toBe(1);
	const writer = (await scribe.getByText(/meanwhile:/).count()) ? scribe : first;
	await writer.getByRole('button', { name: 'Put theirs below mine' }).click();
	for (const page of [first, scribe]) await expect(page.locator('#notes')).toHaveValue(/coaches[^]*Certification|Certification[^]*coaches/);

	// The lead goes over only once it is taken, and stays there over a reload.
	await choose(first, 'Leo Brandt', 'Offer the lead');
	await expect(second.getByRole('region', { name: 'The lead' })).toContainText('Facilitator offers you the lead');
	await expect(step(first, 'Vote again')).toBeVisible();
	await inspect(second, 'desk-offered', info);
	await second.getByRole('button', { name: 'Take the lead' }).click();
	await expect(first.getByRole('banner').getByText('Leo Brandt leads', { exact: true })).toBeVisible();
	await first.reload();
	await expect(first.getByRole('region', { name: 'Next step' })).toContainText('Leo Brandt leads the meeting. You can help');
	await step(second, 'Record the decision').click();
	await expect(second.getByLabel(/^Why/).first()).toHaveValue(/coaches/);
	await second.getByRole('radio', { name: /^2 Developing/ }).check();
	await second.keyboard.press('Control+Enter');
	await expect(step(second, 'Next item')).toBeVisible();

	// Whoever leads is gone: it is said, and nothing moves.
	await second.context().close();
	await expect(first.getByRole('region', { name: 'The lead' })).toContainText('Leo Brandt, who leads, has been without a connection since');
	await expect(first.getByRole('button', { name: 'Take over the lead' })).toHaveAttribute('aria-disabled', 'true');
	await inspect(first, 'desk-lead-gone', info);
});

test('people vote ahead, and the meeting accepts what they agree on and talks about the rest', async ({ browser, baseURL }, info) => {
	const made = await makeSession(baseURL ?? '', { criteria: ['D1.1', 'D1.2', 'D1.3', 'D4.1'], settings: { visibility: 'by_organisation', smallest_group: 2 } });
	const crowd = await crowdOf(baseURL ?? '', made);
	const desk = await openPage(browser, made.links.facilitator, DESK);
	const people = [];
	for (const name of ['Ana', 'Ben', 'Chloé', 'Dan']) people.push(await crowd.join(name, people.length < 2 ? 'Parents council' : 'Public library'));
	await step(desk, 'Let people vote ahead').click();
	await desk.getByRole('button', { name: 'Open it for everyone' }).click();
	await expect(desk.getByRole('heading', { name: 'People vote ahead of the meeting' })).toBeVisible();
	const items = await crowd.items();
	for (const [at, person] of people.entries()) {
		await crowd.give(person.token, { type: 'cast_ballot', item: items[0], round: 0, choice: { level: at + 1 } });
		for (const item of items.slice(1, 3)) await crowd.give(person.token, { type: 'cast_ballot', item, round: 0, choice: { level: 2 } });
	}
	await expect(desk.getByText('4 of 4').first()).toBeVisible();
	await inspect(desk, 'desk-advance', info);
	await desk.locator('body').press('r');
	await expect(desk.getByRole('alertdialog')).toContainText('Chloé');
	await desk.getByRole('button', { name: 'Close without them' }).click();

	// The list comes before the first item; one is taken off, the other accepted.
	await expect(desk.getByRole('heading', { name: 'Agreed on in advance', level: 2 })).toBeVisible();
	await expect(step(desk, 'Accept 2 items')).toHaveClass(/button--primary/);
	await inspect(desk, 'desk-consent', info);
	await desk.getByRole('button', { name: 'Talk about it D1.2' }).click();
	await desk.getByRole('button', { name: 'Take it off' }).click();
	await step(desk, 'Accept 1 item').click();
	await expect(step(desk, 'Next item: D1.1')).toBeVisible();
	await step(desk, 'Next item: D1.1').click();
	await expect(desk.getByText('The votes before the meeting')).toBeVisible();
	await expect(desk.getByRole('table', { name: 'How each organization voted' })).toBeVisible();
	await expect(step(desk, 'Open the vote')).toHaveClass(/button--primary/);

	// The agenda in another order, by keyboard.
	await desk.getByRole('button', { name: 'Change the order' }).click();
	await desk.getByRole('button', { name: /^Move D1.3/ }).press('Home');
	await expect(desk.getByRole('button', { name: 'Move D1.3, place 1 of 4' })).toBeFocused();
	await inspect(desk, 'desk-order', info);
	await desk.getByRole('button', { name: 'Keep this order' }).click();
	await expect.poll(async () => (await crowd.items())[0]).toBe(items[2]);

	// Invitations on paper.
	await desk.getByRole('button', { name: 'Invitations' }).click();
	await desk.getByLabel('Which organizations do you expect?').fill('Parents council\nPeña & Söhne');
	await desk.getByRole('button', { name: 'Keep this list' }).click();
	const [paper] = await Promise.all([desk.context().waitForEvent('page'), desk.getByRole('link', { name: 'Sheets to print' }).click()]);
	await expect(paper.getByRole('heading', { name: 'Peña & Söhne' })).toBeVisible();
	await inspect(paper, 'desk-invitations', info);
});

test('the room is kept with the keyboard alone', async ({ browser, baseURL }) => {
	const made = await makeSession(baseURL ?? '');
	const crowd = await crowdOf(baseURL ?? '', made);
	const ana = await crowd.join('Ana Flores', 'Parents council');
	const desk = await openPage(browser, made.links.facilitator, DESK);
	await expect(desk.getByText('Ana Flores')).toBeVisible();
	await desk.keyboard.press('m');
	await expect(desk.locator('#people-title')).toBeFocused();
	await tabTo(desk, /^Add a person without a device/);
	await desk.keyboard.press('Enter');
	await desk.keyboard.type('Ben Okafor');
	await desk.keyboard.press('Tab');
	await desk.keyboard.type('Parents council');
	await desk.keyboard.press('Enter');
	await expect(desk.getByRole('button', { name: 'What you can do with Ben Okafor' })).toBeVisible();
	await tabTo(desk, /^Done/);
	await desk.keyboard.press('Enter');
	await expect(desk.getByRole('button', { name: 'Add a person without a device' })).toBeFocused();
	await desk.keyboard.press('s');
	await expect(step(desk, 'Open the vote')).toBeVisible();
	await desk.keyboard.press('o');
	await expect(step(desk, 'Reveal')).toBeVisible();
	const [item] = await crowd.items();
	await crowd.give(ana.token, { type: 'cast_ballot', item, round: 1, choice: { level: 2 } });
	await desk.keyboard.press('k');
	await expect(desk.getByText('They were reminded once.')).toBeVisible();

	// Entering a vote from the menu; the keyboard comes back to whose it was, also where they moved down the list.
	await desk.keyboard.press('m');
	await tabTo(desk, /^What you can do with Ben/);
	await desk.keyboard.press('Enter');
	await expect(desk.getByRole('menuitem', { name: 'Enter their vote' })).toBeFocused();
	await desk.keyboard.press('Enter');
	await expect(desk.getByRole('radio', { name: '1 Emerging' })).toBeFocused();
	await desk.keyboard.press('ArrowDown');
	await tabTo(desk, /^Enter this vote/);
	await desk.keyboard.press('Enter');
	await expect(desk.getByRole('button', { name: 'What you can do with Ben Okafor' })).toBeFocused();

	await crowd.give(ana.token, { type: 'raise_hand' });
	await expect(desk.getByText('1 hand is up')).toBeVisible();
	await desk.keyboard.press('f');
	await expect(desk.getByText('Ana Flores has the floor.')).toBeVisible();
	await desk.keyboard.press('r');
	await expect(step(desk, 'Record the decision')).toBeVisible();
});

test('the question whether to go on without somebody follows who votes while it stands', async ({ browser, baseURL }, info) => {
	const made = await makeSession(baseURL ?? '');
	const crowd = await crowdOf(baseURL ?? '', made);
	const [ana, ben, cy] = [await crowd.join('Ana Flores', 'Parents council'), await crowd.join('Ben Okafor', 'Community college'), await crowd.join('Cy Vale', 'Public library')];
	const desk = await openPage(browser, made.links.facilitator, DESK);
	await step(desk, 'Start with the first item').click();
	await step(desk, 'Open the vote').click();
	await expect(step(desk, 'Reveal')).toBeVisible();
	const [item] = await crowd.items();
	const cast = (who: Person, round = 1) => crowd.give(who.token, { type: 'cast_ballot', item, round, choice: { level: 2 } });
	await cast(ana);
	await step(desk, 'Reveal').click();
	const question = desk.getByRole('alertdialog');
	await expect(question).toContainText('Ben Okafor (Community college) and Cy Vale (Public library)');
	await cast(ben);
	await expect(question).not.toContainText('Ben Okafor');
	await expect(question).toContainText('Still missing: Cy Vale (Public library).');
	await cast(cy);
	await expect(question.getByRole('heading', { name: 'Everyone has voted' })).toBeVisible();
	await expect(question).toContainText('Nobody is missing any more.');
	await inspect(desk, 'desk-nobody-missing', info);
	await question.getByRole('button', { name: 'Reveal the votes' }).click();
	await expect(question).toHaveCount(0);

	// What another facilitator has done meanwhile need not be asked.
	await step(desk, 'Vote again').click();
	await expect(step(desk, 'Reveal')).toBeVisible();
	await cast(ana, 2);
	await step(desk, 'Reveal').click();
	await expect(question).toContainText('Ben Okafor');
	await crowd.give(made.facilitator_token, { type: 'reveal_round', item, round: 2, despite_missing: true });
	await expect(question).toHaveCount(0);
	await expect(step(desk, 'Record the decision')).toBeVisible();
});
