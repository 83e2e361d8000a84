// A meeting of several districts: voted ahead, led by two, with somebody who has no device; and the page that prepares it.
import { expect } from '@playwright/test';
import { choose, DESK, deviceOf, hostKey, inspect, joinMeeting, makeSession, openPage, PHONE, SCREEN, step, tabTo, test, vote, voteAhead } from './meeting';

test('districts vote ahead, accept what they agree on, and talk about the rest under two facilitators', async ({ browser, baseURL }, info) => {
	test.setTimeout(300_000);
	const made = await makeSession(baseURL ?? '', {
		title: 'Cross-district review',
		subjects: ['Maple Valley', 'Cedar Falls'],
		organisations: ['Parents council', 'Bay College', 'Chamber of Commerce'],
		settings: { quorum: { people: 3 }, reading_seconds: 60 },
	});
	const projector = await openPage(browser, made.links.projector, SCREEN);
	const lead = await openPage(browser, made.links.facilitator, DESK);

	// An invitation has the organisation filled in.
	const ben = await openPage(browser, `${made.links.participant}/${encodeURIComponent('Bay College')}`);
	await expect(ben.getByLabel('Your organization')).toHaveValue('Bay College');
	await ben.getByLabel('Your name').fill('Ben Okafor');
	await ben.getByRole('button', { name: 'Join and vote' }).click();
	const ana = await joinMeeting(browser, made, 'Ana Flores', 'Parents council');
	const chloe = await joinMeeting(browser, made, 'Chloé Dang', 'Chamber of Commerce');

	// The advance round: two criteria for two districts, in one's own time.
	await step(lead, 'Let people vote ahead').click();
	await lead.getByRole('button', { name: 'Open it for everyone' }).click();
	await expect(projector.getByRole('heading', { name: 'Vote before the meeting, on your phone' })).toBeVisible();
	await expect(ana.getByRole('heading', { name: 'Vote before the meeting' })).toBeVisible();
	await inspect(ana, 'participant-ahead', info);
	await voteAhead(ana, ['2 Developing', '3 Advancing', '1 Emerging', '2 Developing']);
	await expect(projector.getByText('1 of 3').first()).toBeVisible();
	await inspect(projector, 'projector-ahead', info);
	await inspect(lead, 'facilitator-ahead', info);
	await voteAhead(ben, ['2 Developing', '3 Advancing', '3 Advancing', '2 Developing']);
	await voteAhead(chloe, ['2 Developing', '3 Advancing', '4 Transforming', '2 Developing']);
	await expect(lead.getByText('3 of 3 have voted on everything')).toBeVisible();
	for (const page of [lead, projector]) await expect(page.getByText(/2 Developing/)).toHaveCount(0);
	await step(lead, 'Close the advance round').click();

	// What they agree on is put as a list. Chloé wants to talk about one; the others are accepted.
	await expect(projector.getByRole('heading', { name: 'The group agrees on these 3' })).toBeVisible();
	await inspect(projector, 'projector-consent', info);
	await inspect(lead, 'facilitator-consent', info);
	await inspect(chloe, 'participant-consent', info);
	const pulled = chloe.getByRole('listitem').filter({ hasText: 'D4.1' }).filter({ hasText: 'Cedar Falls' });
	await pulled.getByRole('button', { name: /^Talk about it/ }).first().click();
	await chloe.getByRole('button', { name: 'Take it off the list' }).click();
	await expect(projector.getByRole('heading', { name: 'The group agrees on these 2' })).toBeVisible();
	await step(lead, 'Accept 2 items').click();
	await expect(projector.getByRole('heading', { name: '2 criteria accepted' })).toBeVisible();
	await expect(projector.getByText('2 criteria are to be talked about.')).toBeVisible();

	// One who helps to lead, one who writes, and one without a device.
	const dov = await joinMeeting(browser, made, 'Dov Levi', 'Cedar Falls');
	const eli = await joinMeeting(browser, made, 'Eli Reyes', 'Maple Valley');
	await choose(lead, 'Dov Levi', 'Make facilitator');
	await choose(lead, 'Eli Reyes', 'Make scribe');
	for (const page of [dov, eli]) await page.getByRole('button', { name: 'Go to my desk' }).click();
	await eli.getByRole('button', { name: 'Add a person without a device' }).click();
	await eli.getByLabel('Name', { exact: true }).fill('Rosa Marín');
	await eli.getByLabel('Organization', { exact: true }).fill('Parents council');
	await eli.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(lead.getByText('Rosa Marín').first()).toBeVisible();

	// What they differ on comes first.
	await step(lead, 'Next item').click();
	await expect(projector.getByText('Advance round', { exact: true })).toBeVisible();
	await expect(projector.getByText('Whoever chose 1 Emerging or 4 Transforming is invited to speak first.')).toBeVisible();
	await inspect(projector, 'projector-revealed-ahead', info);
	await ana.getByRole('button', { name: 'Raise my hand' }).click();
	await expect(projector.getByText('One hand is up')).toBeVisible();
	await choose(eli, 'Ana Flores', 'Give the floor');
	await expect(projector.getByText('Ana Flores, Parents council, has the floor')).toBeVisible();

	// In the middle of the vote the lead goes to another. Nothing of the vote is lost.
	await step(lead, 'Open the vote').click();
	await vote(ana, '2 Developing');
	await vote(ben, '2 Developing');
	await choose(lead, 'Dov Levi', 'Offer the lead');
	await dov.getByRole('button', { name: 'Take the lead' }).click();
	await expect(lead.getByText('Dov Levi leads').first()).toBeVisible();
	await expect(step(lead, 'Reveal')).toHaveCount(0);
	await vote(chloe, '3 Advancing');
	await choose(eli, 'Rosa Marín', 'Enter their vote');
	await eli.getByRole('radio', { name: '2 Developing' }).check({ force: true });
	await inspect(eli, 'scribe-entering', info);
	await eli.getByRole('button', { name: 'Enter this vote' }).click();
	await expect(dov.getByText('Everyone has voted.').first()).toBeVisible();
	await inspect(dov, 'facilitator-second', info);
	await step(dov, 'Reveal').click();
	await expect(projector.getByText(/The quorum is met: 4 voted, 3 are needed/)).toBeVisible();
	await expect(projector.getByRole('rowheader', { name: 'Parents council' })).toBeVisible();
	await inspect(projector, 'projector-organisations', info);
	await step(dov, 'Record the decision').click();
	await step(dov, 'Record 2 Developing').click();

	// Chloé disagrees on record; the group takes the item up again and comes to another level.
	await chloe.getByText('Put on record that you do not agree').click();
	await chloe.getByRole('radio', { name: /^I disagree/ }).check({ force: true });
	await chloe.getByLabel('Why, in your words').fill('The colleges see more than this.');
	await chloe.getByRole('button', { name: 'Put it on record' }).click();
	await expect(projector.getByText('One dissent on record')).toBeVisible();
	await inspect(chloe, 'participant-statement', info);
	await inspect(projector, 'projector-dissent', info);
	await step(dov, 'Reopen').click();
	await dov.getByRole('alertdialog').getByRole('textbox').fill('The college brought new figures.');
	await dov.getByRole('button', { name: 'Reopen it' }).click();
	await expect(projector.getByText('The college brought new figures.')).toBeVisible();
	await step(dov, 'Vote again').click();
	for (const page of [ana, ben, chloe]) await vote(page, '3 Advancing');
	await step(dov, 'Reveal').click();
	await expect(dov.getByRole('alertdialog')).toContainText('Rosa Marín');
	await dov.getByRole('button', { name: 'Reveal without them' }).click();
	await step(dov, 'Record the decision').click();
	await dov.getByLabel('Why', { exact: true }).fill('The figures of the college convinced the group.');
	await step(dov, 'Record 3 Advancing').click();
	await expect(projector.getByText('The figures of the college convinced the group.')).toBeVisible();

	// The record tells all of it, and nobody's secret.
	const record = await openPage(browser, made.links.audit, DESK);
	await record.getByRole('combobox', { name: 'Steps' }).selectOption('all');
	for (const line of [
		'These organizations were expected: Parents council, Bay College, Chamber of Commerce.',
		'The advance round was opened.',
		'Advance round on D4.1 for Maple Valley revealed: 3 of 3 voted.',
		'Chloé Dang took D4.1 for Cedar Falls off the consent list, to talk about it.',
		'Accepted from the consent list on D1.1 for Maple Valley: 2 Developing.',
		'Dov Levi became a facilitator.',
		'Eli Reyes became a scribe.',
		'Ana Flores was asked to speak.',
		'The lead was offered to Dov Levi.',
		'Dov Levi took over the lead.',
		'The quorum of 3 was met.',
		'Chloé Dang disagrees on D4.1 for Maple Valley:',
		'D4.1 for Maple Valley was taken up again.',
		'Decided on D4.1 for Maple Valley: 3 Advancing.',
	]) {
		await expect(record.getByText(line, { exact: false }).first(), line).toBeVisible();
	}
	await record.getByRole('button', { name: /D4\.1, Maple Valley/ }).click();
	await expect(record.getByText('1 vote was entered for somebody without a device: Rosa Marín.')).toBeVisible();
	await expect(record.getByRole('heading', { name: 'Advance round' })).toBeVisible();
	await inspect(record, 'record-facilitation', info);
});

test('whoever waits at the door sees nothing before they are let in', async ({ browser, baseURL }, info) => {
	const made = await makeSession(baseURL ?? '');
	const lead = await openPage(browser, made.links.facilitator, DESK);
	await lead.getByText('Ask first', { exact: true }).click();
	await expect(lead.getByText('Whoever has the code waits until you let them in.')).toBeVisible();
	const ana = await joinMeeting(browser, made, 'Ana Flores', 'Parents council');
	await expect(ana.getByRole('heading', { name: 'You are at the door' })).toBeVisible();
	expect(await ana.content(), 'no agenda').not.toContain('D1.1');
	await inspect(ana, 'participant-door', info);
	await expect(lead.getByText('1 person waits at the door')).toBeVisible();
	await lead.getByRole('button', { name: /^Let in/ }).click();
	await expect(ana.getByRole('heading', { name: 'You are in' })).toBeVisible();

	// Nobody new, while whoever has a seat comes and goes.
	await lead.getByText('Locked', { exact: true }).click();
	const late = await openPage(browser, made.links.participant);
	await late.getByLabel('Your name').fill('Late Comer');
	await late.getByLabel('Your organization').fill('Elsewhere');
	await late.getByRole('button', { name: 'Join and vote' }).click();
	await expect(late.getByText('has closed the door', { exact: false })).toBeVisible();
	await ana.reload();
	await expect(ana.getByRole('heading', { name: 'You are in' })).toBeVisible();
});

test('a meeting is prepared and its first item opened with the keyboard alone, well within two minutes', async ({ browser, baseURL }) => {
	// At twice the size, as somebody who sees little has it.
	const context = await browser.newContext({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, locale: 'en-US' });
	const page = await context.newPage();
	await page.goto(`${baseURL}/host#${hostKey()}`);
	await expect(page.getByRole('radio', { name: /District Framework/ })).toBeChecked();
	const begun = Date.now();
	await tabTo(page, /^One evening, one district/);
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: /^Advance round/ })).toBeChecked();
	await page.keyboard.press('ArrowUp');
	await tabTo(page, /^What is the meeting called/);
	await page.keyboard.type('Keyboard evening');
	await tabTo(page, /^Name 1/);
	await page.keyboard.type('Maple Valley');
	await tabTo(page, /^Make the meeting/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 'nothing is wider than the screen').toBeLessThanOrEqual(0);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Keyboard evening is ready' })).toBeFocused();
	await tabTo(page, /^Open the console/);
	await page.keyboard.press('Enter');
	await expect(step(page, 'Start with the first item')).toBeVisible();
	await page.keyboard.press('s');
	await expect(step(page, 'Open the vote')).toBeVisible();
	await page.keyboard.press('o');
	await expect(step(page, 'Reveal')).toBeVisible();
	expect(Date.now() - begun, 'in milliseconds').toBeLessThan(120_000);
});

test('a plan is kept as a template, made from again, renamed and removed', async ({ browser, baseURL }, info) => {
	const page = await openPage(browser, `${baseURL}/host#${hostKey()}`, DESK);
	const name = `Board ${info.testId.slice(0, 6)}`;
	await page.getByRole('radio', { name: /^Public body/ }).check();
	await page.getByLabel('Name 1').fill('Cedar Falls');
	await page.getByLabel('Which organizations do you expect?').fill('- Parents council\n- Bay College');
	await expect(page.getByText('2 organizations')).toBeVisible();
	await page.getByRole('button', { name: 'Keep as a template' }).click();
	await page.getByLabel('Name of the template').fill(name);
	await page.keyboard.press('Enter');
	await expect(page.getByText(`Kept as “${name}”.`, { exact: false })).toBeVisible();

	// Somebody else with the host key finds it another day.
	const other = await openPage(browser, `${baseURL}/host#${hostKey()}`, DESK);
	await other.getByRole('radio', { name }).check();
	await expect(other.getByLabel('Name 1')).toHaveValue('Cedar Falls');
	await expect(other.getByLabel('Which organizations do you expect?')).toHaveValue('Parents council\nBay College');
	await other.getByText('How it is held').click();
	await expect(other.getByRole('checkbox', { name: /public body/ })).toBeChecked();
	await inspect(other, 'host-template', info);
	await other.getByLabel('What is the meeting called?').fill('From a template');
	await other.getByRole('button', { name: 'Make the meeting' }).click();
	await other.locator('summary', { hasText: 'Invitations for 2 organizations' }).click();
	await expect(other.getByText('Bay College', { exact: true }).first()).toBeVisible();
	await inspect(other, 'host-invitations', info);

	await page.getByRole('button', { name: `Rename ${name}` }).click();
	await page.getByLabel('Name of the template').fill(`${name} II`);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('radio', { name: `${name} II` })).toBeVisible();
	await page.getByRole('button', { name: `Remove ${name} II` }).click();
	await page.getByRole('button', { name: 'Remove the template' }).click();
	await expect(page.getByRole('button', { name: 'Remove the template' })).toHaveCount(0);
	await expect(page.getByRole('radio', { name: `${name} II` })).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('radio', { name: /^Public body/ })).toBeVisible();
	await expect(page.getByRole('radio', { name })).toHaveCount(0);
});
