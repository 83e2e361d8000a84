// What a participant does beside voting in the meeting: the door, the advance round, talking, roles, and a shared device.
import { type Browser, expect, type Page } from '@playwright/test';
import { Desk, DESK, deviceOf, inspect, joinMeeting, type Made, openPage, PHONE, step, test, vote } from './meeting';

const NARROW = { width: 320, height: 640 };

const arrive = async (browser: Browser, made: Made, name: string, organisation: string): Promise<Page> => {
	const page = await openPage(browser, made.links.participant);
	await page.getByLabel('Your name').fill(name);
	await page.getByLabel('Your organization').fill(organisation);
	await page.getByRole('button', { name: 'Join and vote' }).click();
	return page;
};

test('people come in by an invitation, wait at a door, and are given roles', async ({ browser, baseURL }, info) => {
	const desk = await Desk.open(baseURL ?? '');
	const { made } = desk;

	// The link of an invitation knows the organisation, and leaves it to the person.
	const ana = await openPage(browser, `${made.links.participant}/${encodeURIComponent('Parents / Families')}`);
	await expect(ana.getByLabel('Your organization')).toHaveValue('Parents / Families');
	expect(new URL(ana.url()).hash).toBe('');
	await ana.getByLabel('Your name').fill('Ana Flores');
	await ana.getByRole('button', { name: 'Join and vote' }).click();
	await expect(ana.getByRole('heading', { name: 'You are in' })).toBeVisible();

	await desk.give({ type: 'set_door', door: 'locked' });
	const ben = await arrive(browser, made, 'Ben Okafor', 'Community college');
	await expect(ben.getByRole('alert')).toContainText('closed the door');
	await desk.give({ type: 'set_door', door: 'ask' });
	await ben.getByRole('button', { name: 'Join and vote' }).click();
	await expect(ben.getByRole('heading', { name: 'You are at the door' })).toBeVisible();
	await inspect(ben, 'phone-door', info);
	await desk.give({ type: 'admit', participant: await desk.person('Ben Okafor') });
	await expect(ben.getByRole('heading', { name: 'You are in' })).toBeVisible();

	// A role changes on the page that is open, and the way to the desk carries the person's own token.
	await desk.give({ type: 'give_role', participant: await desk.person('Ana Flores'), role: 'observer' });
	await expect(ana.getByText('You follow the meeting now, without a vote.').first()).toBeVisible();
	await desk.give({ type: 'give_role', participant: await desk.person('Ana Flores'), role: 'participant' });
	await expect(ana.getByText('You vote now.').first()).toBeVisible();
	await desk.give({ type: 'give_role', participant: await desk.person('Ben Okafor'), role: 'facilitator' });
	await expect(ben.getByText('You help to lead this meeting now.').first()).toBeVisible();
	await inspect(ben, 'phone-role', info);
	await ben.getByRole('button', { name: 'Go to my desk' }).click();
	await expect(ben).toHaveURL(new RegExp(`/facilitate/${made.session}$`));
	await expect(ben.getByText('D1.1').first()).toBeAttached();

	// Somebody is sent out, without blame, and let in again.
	await desk.give({ type: 'remove', participant: await desk.person('Ana Flores'), reason: 'By mistake' });
	await expect(ana.getByRole('heading', { name: 'Your place in this meeting is closed' })).toBeVisible();
	await ana.getByRole('button', { name: 'Try again' }).click();
	await expect(ana.getByText('It is still closed.', { exact: false })).toBeVisible();
	await inspect(ana, 'phone-out', info);
	await desk.give({ type: 'admit', participant: await desk.person('Ana Flores') });
	await ana.getByRole('button', { name: 'Try again' }).click();
	await expect(ana.getByRole('heading', { name: 'You are in' })).toBeVisible();

	// The page wakes by itself too, also one that was opened anew meanwhile.
	for (const isOpenedAnew of [false, true]) {
		await desk.give({ type: 'remove', participant: await desk.person('Ana Flores'), reason: '' });
		await expect(ana.getByRole('heading', { name: 'Your place in this meeting is closed' })).toBeVisible();
		if (isOpenedAnew) {
			await ana.reload();
			await expect(ana.getByRole('heading', { name: 'This device has no place in the meeting' })).toBeVisible();
		}
		await desk.give({ type: 'admit', participant: await desk.person('Ana Flores') });
		await expect(ana.getByRole('heading', { name: 'You are in' })).toBeVisible({ timeout: 30_000 });
	}
});

test('the advance round is voted on over days, also without a connection', async ({ browser, baseURL }, info) => {
	const desk = await Desk.open(baseURL ?? '');
	const ana = await joinMeeting(browser, desk.made, 'Ana Flores', 'Parents council');
	const ben = await joinMeeting(browser, desk.made, 'Ben Okafor', 'Community college');
	const following = await openPage(browser, desk.made.links.observer, NARROW);
	// Longer than a browser's timer can wait.
	const closes = new Date(Date.now() + 40 * 86_400_000).toISOString();
	await desk.give({ type: 'open_advance', closes_at: closes });
	await expect(ana.getByRole('heading', { name: 'Vote before the meeting' })).toBeVisible();
	await expect(ana.getByText('0 of 3 voted')).toBeVisible();
	await expect(ana.getByText(/^Open until /)).toBeVisible();

	await ana.getByRole('button', { name: /^Begin with D1\.1/ }).click();
	await ana.getByRole('radio', { name: '2 Developing' }).check({ force: true });
	await expect(ana.getByText('Your vote is in: 2 Developing.', { exact: false })).toBeVisible();
	await ana.getByLabel(/Say why/).fill('Seen in spring');
	await ana.getByText('Comments and evidence').click();
	await ana.getByLabel(/Write a comment/).fill('The report of June says so.');
	await ana.getByRole('button', { name: 'Add it' }).click();
	await expect(ana.getByText('From you', { exact: false })).toBeVisible();
	await inspect(ana, 'phone-early', info);
	await ana.getByRole('button', { name: /^Next: D1\.2/ }).click();
	await expect(ana.getByRole('heading', { name: /Communication/ })).toBeVisible();

	// Without a connection the votes wait, over a reload too.
	await deviceOf(ana).setOffline(true);
	await ana.getByRole('radio', { name: '3 Advancing' }).check({ force: true });
	await expect(ana.getByText('Your vote is safe', { exact: false })).toBeVisible();
	await ana.getByRole('button', { name: /^Next: D4\.1/ }).click();
	await ana.getByRole('radio', { name: '1 Emerging' }).check({ force: true });
	await ana.getByRole('button', { name: 'All criteria' }).first().click();
	await expect(ana.getByText('2 votes are safe on this device', { exact: false })).toBeVisible();
	await deviceOf(ana).setOffline(false);
	await ana.reload();
	await expect(ana.getByText('3 of 3 voted')).toBeVisible({ timeout: 30_000 });
	await inspect(ana, 'phone-advance', info);
	await ana.setViewportSize(NARROW);
	await inspect(ana, 'phone-advance-narrow', info);
	await ana.setViewportSize(PHONE);

	// The browser's way back leads from an item to the list, and what was being written is there.
	await ana.getByRole('button', { name: /^D1\.1/ }).click();
	await expect(ana.getByLabel(/Say why/)).toHaveValue('Seen in spring');
	await ana.reload();
	await expect(ana.getByText('Your vote is in: 2 Developing.', { exact: false })).toBeVisible();
	await ana.goBack();
	await expect(ana.getByRole('button', { name: /^D1\.1/ })).toBeFocused();

	// Others see how many, and nothing else.
	await ben.getByRole('button', { name: /^Begin with D1\.1/ }).click();
	await ben.getByRole('radio', { name: '2 Developing' }).check({ force: true });
	await expect(ben.getByText('Your vote is in', { exact: false })).toBeVisible();
	await expect(following.getByText('1 of 2 people have voted on everything.')).toBeVisible();
	await expect(following.getByRole('button', { name: /D1\.1/ })).toHaveCount(0);
	await inspect(following, 'observer-advance', info);
	for (const page of [ben, following]) expect(await page.content()).not.toContain('The report of June');

	// What the group agrees on is on a list, from which anybody takes an item.
	await desk.give({ type: 'close_advance', despite_missing: true });
	await expect(ben.getByRole('heading', { name: /^Agreed on before the meeting: 3/ })).toBeVisible();
	await inspect(ben, 'phone-consent', info);
	await ben.getByRole('button', { name: /^Talk about it.*D1\.1/ }).click();
	await ben.getByRole('button', { name: 'Take it off the list' }).click();
	await expect(ana.getByText('One is taken off, to talk about')).toBeVisible();
	await desk.give({ type: 'open_round', item: await desk.item('D1.1') });
	await expect(ana.getByText('Before the meeting you said 2 Developing.')).toBeVisible();
	await ana.getByText('Comments and evidence: 1').click();
	await expect(ana.getByText('The report of June says so.').first()).toBeVisible();
});

test('people raise their hands, are reminded, and put on record that they disagree', async ({ browser, baseURL }, info) => {
	const desk = await Desk.open(baseURL ?? '', { settings: { reading_seconds: 60 } });
	const ana = await joinMeeting(browser, desk.made, 'Ana Flores', 'Parents council');
	const ben = await joinMeeting(browser, desk.made, 'نور الحسن', 'مجلس الأهالي');
	const item = await desk.item('D1.1');
	await desk.give({ type: 'start_session' });
	await desk.give({ type: 'focus_item', item });
	await expect(ana.getByText('Time to read')).toBeVisible();
	await expect(ana.getByRole('timer')).toContainText('Time left');

	await desk.give({ type: 'open_round', item });
	await vote(ana, '1 Emerging');
	await ben.getByLabel(/Say why/).fill('zanzibar-secret-reason');
	await desk.give({ type: 'nudge_voters', item });
	await expect(ben.getByText('your vote has not come in yet', { exact: false })).toBeVisible();
	await expect(ana.getByText('your vote has not come in yet', { exact: false })).toHaveCount(0);
	// Neither a reminder nor the vote of somebody else touches what is being written.
	await expect(ben.getByLabel(/Say why/)).toHaveValue('zanzibar-secret-reason');
	await vote(ben, '4 Transforming');
	await expect(ben.getByText('your vote has not come in yet', { exact: false })).toHaveCount(0);
	await ben.getByRole('button', { name: 'Raise my hand' }).click();
	await expect(ben.getByText('You are next.', { exact: false })).toBeVisible();
	await ana.getByRole('button', { name: 'Raise my hand' }).click();
	await expect(ana.getByText('You are number 2 of 2.', { exact: false })).toBeVisible();

	await desk.give({ type: 'reveal_round', item, round: 1 });
	await expect(ana.getByText('You are at one end of the votes', { exact: false })).toBeVisible();
	await desk.give({ type: 'give_floor', participant: await desk.person('نور الحسن') });
	await expect(ben.getByText('You have the floor.').first()).toBeVisible();
	await expect(ana.getByText('You are next.', { exact: false })).toBeVisible();
	await ana.getByText('Who wishes to speak', { exact: false }).or(ana.getByText('Comments and evidence')).last().click();
	await inspect(ana, 'phone-talk', info);

	// A text that waits for the connection is not lost, and goes out once.
	await ana.getByText('Put on record that you do not agree').click();
	await ana.getByLabel('I disagree').check();
	await ana.getByLabel('Why, in your words').fill('We have no figures yet.');
	await ana.reload();
	await ana.getByText('Put on record that you do not agree').click();
	await expect(ana.getByLabel('Why, in your words')).toHaveValue('We have no figures yet.');
	await deviceOf(ana).setOffline(true);
	await expect(ana.getByText(/offline/i).first()).toBeVisible();
	await ana.getByRole('button', { name: 'Put it on record' }).click();
	await expect(ana.getByText('goes out as soon as you are back', { exact: false })).toBeVisible();
	await deviceOf(ana).setOffline(false);
	await ana.reload();
	await expect(ben.getByText('One person does not agree, on record')).toBeVisible({ timeout: 30_000 });
	await ana.getByText('One person does not agree, on record').click();
	await inspect(ana, 'phone-statement', info);
	await ana.setViewportSize(NARROW);
	await inspect(ana, 'phone-statement-narrow', info);
});

test('several people vote at one device, and nobody sees what another chose', async ({ browser, baseURL }, info) => {
	const desk = await Desk.open(baseURL ?? '');
	const ana = await joinMeeting(browser, desk.made, 'Ana Flores', 'Parents council');
	await ana.getByRole('button', { name: 'Somebody else votes on this device too' }).click();
	await ana.getByRole('button', { name: 'Add them and hand over' }).click();
	await expect(ana.getByLabel('Their name')).toBeFocused();
	await ana.getByLabel('Their name').fill('Bo Okafor');
	await inspect(ana, 'phone-seat', info);
	await ana.getByRole('button', { name: 'Add them and hand over' }).click();
	await expect(ana.getByRole('heading', { name: 'Give the device to Bo Okafor' })).toBeFocused();
	await ana.getByRole('button', { name: 'I am Bo Okafor' }).click();
	await expect(ana.getByText('You are Bo Okafor, Parents council')).toBeVisible();

	const item = await desk.item('D1.1');
	await desk.give({ type: 'open_round', item });
	await ana.getByLabel(/Say why/).fill('zanzibar-secret-reason');
	await vote(ana, '4 Transforming');
	const facilitator = await openPage(browser, desk.made.links.facilitator, DESK);
	await expect(facilitator.getByText('1 of 2 have voted').first()).toBeVisible();

	// A page that is opened anew shows nobody's vote before somebody says who has the device.
	await ana.reload();
	await expect(ana.getByRole('heading', { name: 'Who has the device?' })).toBeVisible();
	await expect(ana.getByRole('button', { name: /Bo Okafor/ })).toContainText('voted');
	expect(await ana.content()).not.toContain('zanzibar-secret-reason');
	await inspect(ana, 'phone-cover', info);
	await ana.getByRole('button', { name: /^Ana Flores/ }).click();
	await expect(ana.getByText('You have not voted yet.', { exact: false })).toBeVisible();
	await expect(ana.getByLabel(/Say why/)).toHaveValue('');
	await expect(ana.getByRole('region', { name: 'People at this device' })).toContainText(/Bo Okafor\s*voted/);
	await inspect(ana, 'phone-table', info);

	// A vote that waits for the connection goes out although the device was handed on.
	await deviceOf(ana).setOffline(true);
	await expect(ana.getByText(/offline/i).first()).toBeVisible();
	await ana.getByRole('radio', { name: '1 Emerging' }).check({ force: true });
	await expect(ana.getByText('Your vote is safe', { exact: false })).toBeVisible();
	await ana.getByRole('button', { name: 'Hand the device on' }).click();
	await expect(ana.getByRole('heading', { name: 'Who has the device?' })).toBeVisible();
	await deviceOf(ana).setOffline(false);
	await expect(facilitator.getByText('Everyone has voted.').first()).toBeVisible({ timeout: 30_000 });
	await ana.getByRole('button', { name: /Bo Okafor/ }).click();
	await expect(ana.getByText('Your vote is in: 4 Transforming.', { exact: false })).toBeVisible();
	await expect(ana.getByLabel(/Say why/)).toHaveValue('zanzibar-secret-reason');
	await step(facilitator, 'Reveal').click();
	await expect(ana.getByText('You chose 4 Transforming', { exact: false })).toBeVisible();
});
