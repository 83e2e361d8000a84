// A whole meeting in real browsers: a facilitator, three participants and a projector at once.
import { expect } from '@playwright/test';
import { DESK, deviceOf, inspect, joinMeeting, makeSession, openPage, SCREEN, step, test, vote } from './meeting';

test('a meeting is held from the lobby to its record', async ({ browser, baseURL }, info) => {
	test.setTimeout(180_000);
	const made = await makeSession(baseURL ?? '');
	const projector = await openPage(browser, made.links.projector, SCREEN);
	await expect(projector.getByText(made.join_code.slice(0, 4))).toBeVisible();
	await expect(projector.getByRole('img', { name: /QR code/ })).toBeVisible();
	await inspect(projector, 'projector-lobby', info);

	const facilitator = await openPage(browser, made.links.facilitator, DESK);
	await expect(step(facilitator, 'Start with the first item')).toBeVisible();
	expect(new URL(facilitator.url()).hash, 'the secret leaves the address').toBe('');

	const ana = await joinMeeting(browser, made, 'Ana Flores', 'Parents council');
	const ben = await joinMeeting(browser, made, 'Ben Okafor', 'Community college');
	const chloe = await joinMeeting(browser, made, 'Chloé Dang', 'Chamber of Commerce');
	await expect(facilitator.getByText('3 of 3 connected')).toBeVisible();
	await expect(projector.getByText('3 people have joined')).toBeVisible();
	await inspect(ana, 'participant-lobby', info);
	await inspect(facilitator, 'facilitator-lobby', info);

	await step(facilitator, 'Start with the first item').click();
	await expect(ana.getByText('Read the levels. The vote has not begun.')).toBeVisible();
	await inspect(ana, 'participant-reading', info);

	await step(facilitator, 'Open the vote').click();
	await vote(ana, '2 Developing');
	await vote(ana, '3 Advancing');
	await ana.getByLabel(/Say why/).fill('zanzibar-secret-reason');
	await ana.getByRole('button', { name: 'Send with my vote' }).click();
	await expect(ana.getByText('Sent with your vote.')).toBeVisible();
	await inspect(ana, 'participant-voted', info);
	await expect(projector.getByText('1 of 3').first()).toBeVisible();
	await inspect(projector, 'projector-voting', info);

	// Taking a vote back and voting again.
	await vote(ben, '1 Emerging');
	await ben.getByRole('button', { name: 'Take my vote back' }).click();
	await expect(ben.getByText('Your vote was taken back.')).toBeVisible();
	await expect(facilitator.getByText('1 of 3 have voted')).toBeVisible();
	await vote(ben, '3 Advancing');
	await inspect(facilitator, 'facilitator-voting', info);

	// Nobody else's page holds what was said.
	for (const page of [ben, chloe, facilitator, projector]) {
		expect(await page.content()).not.toContain('zanzibar-secret-reason');
	}

	// Revealing while somebody is missing asks once, and names them.
	await step(facilitator, 'Reveal').click();
	await expect(facilitator.getByRole('alertdialog').or(facilitator.getByRole('dialog'))).toContainText('Chloé Dang');
	await facilitator.getByRole('button', { name: 'Wait' }).click();
	await expect(chloe.getByRole('heading', { name: 'How the group voted' })).toHaveCount(0);
	await vote(chloe, '1 Emerging');
	await expect(facilitator.getByText('Everyone has voted.').first()).toBeVisible();
	await step(facilitator, 'Reveal').click();
	await expect(ana.getByRole('heading', { name: 'How the group voted' })).toBeVisible();
	await expect(chloe.getByText('zanzibar-secret-reason')).toBeAttached();
	await expect(projector.getByText(/2 of 3 votes are at 3 Advancing/)).toBeVisible();
	await inspect(ana, 'participant-revealed', info);
	await inspect(facilitator, 'facilitator-revealed', info);
	await inspect(projector, 'projector-revealed', info);

	// The second round meets the rule; each sees what they said before.
	await step(facilitator, 'Vote again').click();
	for (const page of [ana, ben, chloe]) await vote(page, '3 Advancing');
	await step(facilitator, 'Reveal').click();
	await expect(chloe.getByText('In round 1 you said 1 Emerging.')).toBeVisible();
	await step(facilitator, 'Record the decision').click();
	await facilitator.getByLabel('Why', { exact: true }).fill('The coaches are there; certification has begun.');
	await inspect(facilitator, 'facilitator-deciding', info);
	await step(facilitator, 'Record 3 Advancing').click();
	await expect(projector.getByText('The coaches are there; certification has begun.')).toBeVisible();
	await expect(ana.getByText('The coaches are there; certification has begun.')).toBeVisible();
	await inspect(projector, 'projector-decided', info);
	await inspect(ana, 'participant-decided', info);

	// A reload keeps the facilitator.
	await facilitator.reload();
	await expect(step(facilitator, 'Next item')).toBeVisible();
	await step(facilitator, 'Next item').click();
	await step(facilitator, 'Park').click();
	await facilitator.getByRole('button', { name: 'Park it' }).click();
	await expect(ana.getByRole('heading', { name: 'Set aside for later' })).toBeVisible();

	await step(facilitator, 'Close the meeting').first().click();
	await facilitator.getByRole('button', { name: 'Close for good' }).click();
	await expect(ana.getByRole('heading', { name: 'The meeting is over' })).toBeVisible();
	await expect(projector.getByText('The meeting is over').first()).toBeVisible();
	await inspect(ana, 'participant-closed', info);
	await inspect(projector, 'projector-closed', info);
	await inspect(facilitator, 'facilitator-closed', info);

	const record = await openPage(browser, made.links.audit, DESK);
	await expect(record.getByText('3 Advancing').first()).toBeVisible();
	await expect(record.getByText('The coaches are there; certification has begun.').first()).toBeAttached();
	await inspect(record, 'record', info);
});

test('a phone that was away comes back with its ballot and to where the meeting is', async ({ browser, baseURL }) => {
	test.setTimeout(120_000);
	const made = await makeSession(baseURL ?? '');
	const facilitator = await openPage(browser, made.links.facilitator, DESK);
	const ana = await joinMeeting(browser, made, 'Ana Flores', 'Parents council');
	const ben = await joinMeeting(browser, made, 'Ben Okafor', 'Community college');
	await step(facilitator, 'Start with the first item').click();
	await step(facilitator, 'Open the vote').click();
	await vote(ben, '2 Developing');

	// A vote without a connection is kept and goes out by itself.
	await deviceOf(ana).setOffline(true);
	await expect(ana.getByText(/offline/i).first()).toBeVisible();
	await ana.getByRole('radio', { name: '2 Developing' }).check({ force: true });
	await expect(ana.getByText('Your vote is safe and goes out as soon as you are back', { exact: false })).toBeVisible();
	await expect(facilitator.getByText('1 of 2 have voted')).toBeVisible();
	await deviceOf(ana).setOffline(false);
	await expect(ana.getByText('Your vote is in: 2 Developing.', { exact: false })).toBeVisible({ timeout: 30_000 });
	await expect(facilitator.getByText('Everyone has voted.').first()).toBeVisible();

	// Away while the round is revealed and the next one opened.
	await deviceOf(ana).setOffline(true);
	await expect(ana.getByText(/offline/i).first()).toBeVisible();
	await step(facilitator, 'Reveal').click();
	await expect(ben.getByRole('heading', { name: 'How the group voted' })).toBeVisible();
	await step(facilitator, 'Vote again').click();
	await deviceOf(ana).setOffline(false);
	await expect(ana.getByText('Round 2 of 3')).toBeVisible({ timeout: 30_000 });
	await vote(ana, '3 Advancing');

	// A reload keeps the seat, and a second window is the same person.
	await ana.reload();
	await expect(ana.getByText('Your vote is in: 3 Advancing.', { exact: false })).toBeVisible();
	const second = await deviceOf(ana).newPage();
	await second.goto(ana.url());
	await expect(second.getByText('Your vote is in: 3 Advancing.', { exact: false })).toBeVisible();
	await vote(second, '2 Developing');
	await expect(ana.getByText('Your vote is in: 2 Developing.', { exact: false })).toBeVisible();
	await expect(facilitator.getByText('1 of 2 have voted')).toBeVisible();
});

test('an item is held with the keyboard alone', async ({ browser, baseURL }) => {
	const made = await makeSession(baseURL ?? '');
	const facilitator = await openPage(browser, made.links.facilitator, DESK);
	const ana = await joinMeeting(browser, made, 'Ana Flores', 'Parents council');
	await expect(step(facilitator, 'Start with the first item')).toBeVisible();
	await facilitator.keyboard.press('s');
	await expect(step(facilitator, 'Open the vote')).toBeVisible();
	await facilitator.keyboard.press('o');

	// The participant walks to the levels and through them.
	const first = ana.getByRole('radio', { name: '1 Emerging' });
	await expect(first).toBeVisible();
	await first.focus();
	await ana.keyboard.press('ArrowDown');
	await ana.keyboard.press('ArrowDown');
	await expect(ana.getByText('Your vote is in: 3 Advancing.', { exact: false })).toBeVisible();

	await expect(facilitator.getByText('Everyone has voted.').first()).toBeVisible();
	await facilitator.keyboard.press('r');
	await expect(step(facilitator, 'Record the decision')).toBeVisible();
	await facilitator.keyboard.press('d');
	await expect(step(facilitator, 'Record 3 Advancing')).toBeVisible();
	await facilitator.keyboard.press('Control+Enter');
	await expect(step(facilitator, 'Next item')).toBeVisible();
	await facilitator.keyboard.press('n');
	await expect(ana.getByText('D4.1').first()).toBeVisible();
});

test('in a confidential meeting no page shows who voted how', async ({ browser, baseURL }) => {
	const made = await makeSession(baseURL ?? '', { settings: { visibility: 'confidential' } });
	const facilitator = await openPage(browser, made.links.facilitator, DESK);
	const ana = await joinMeeting(browser, made, 'Ana Flores', 'Parents council');
	const ben = await joinMeeting(browser, made, 'Ben Okafor', 'Community college');
	await step(facilitator, 'Start with the first item').click();
	await step(facilitator, 'Open the vote').click();
	await ana.getByLabel(/Say why/).fill('zanzibar-secret-reason');
	await vote(ana, '1 Emerging');
	await vote(ben, '4 Transforming');
	await step(facilitator, 'Reveal').click();
	await expect(ben.getByRole('heading', { name: 'How the group voted' })).toBeVisible();
	const record = await openPage(browser, made.links.audit, DESK);
	await expect(record.getByText('D1.1').first()).toBeVisible();
	for (const page of [ben, facilitator, record]) expect(await page.content()).not.toContain('zanzibar-secret-reason');
	expect(await ben.content(), 'names of others are not shown to participants').not.toContain('Ana Flores');
});

test('a session is made from the host page and its first item opened', async ({ browser, baseURL }, info) => {
	const { readFileSync } = await import('node:fs');
	const key = readFileSync(`${process.env['RUBRICON_TEST_DATA'] ?? ''}/host.key`, 'utf8').trim();
	const host = await openPage(browser, `${baseURL}/host#${key}`, DESK);
	await expect(host.getByRole('heading', { level: 1 })).toBeVisible();
	await inspect(host, 'host', info);
	await host.getByLabel("What is the meeting called?").fill('Partners meeting');
	await host.getByLabel('Your name').fill('Noor Haddad');
	await host.getByLabel("Name 1").fill('Maple Valley School District');
	await host.getByRole("button", { name: "Make the meeting" }).click();
	const link = host.getByRole('link', { name: /console/i });
	await expect(link).toBeVisible();
	await inspect(host, 'host-links', info);
	await link.click();
	await step(host, 'Start with the first item').click();
	await expect(step(host, 'Open the vote')).toBeVisible();
	await expect(host.getByRole('button', { name: 'What you can do with Noor Haddad' })).toBeVisible();
});

test('a participant reads the meeting in Spanish', async ({ browser, baseURL }, info) => {
	const made = await makeSession(baseURL ?? '');
	const page = await openPage(browser, made.links.participant, { width: 390, height: 844 }, 'es-US');
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
	await inspect(page, 'join-es', info);
});

test('the participant page is light enough for bad Wi-Fi', async ({ browser, baseURL, request }) => {
	const made = await makeSession(baseURL ?? '');
	const ana = await joinMeeting(browser, made, 'Ana Flores', 'Parents council');
	// A first load: nothing is cached on this device, which has its seat already.
	const fresh = await browser.newContext({ storageState: await deviceOf(ana).storageState(), viewport: { width: 390, height: 844 } });
	const page = await fresh.newPage();
	const loaded = new Map<string, Promise<number>>();
	page.on('requestfinished', (asked) => {
		if (!['document', 'script', 'stylesheet'].includes(asked.resourceType())) return;
		loaded.set(new URL(asked.url()).pathname, asked.sizes().then((sizes) => sizes.responseBodySize));
	});
	await page.goto(ana.url(), { waitUntil: 'networkidle' });
	await expect(page.getByText('You are in')).toBeVisible();

	// What comes in the background, once the page stands: the pieces of the reveal, and the other language.
	const importsOf = async (path: string): Promise<string[]> => {
		const text = await (await request.get(path)).text();
		return [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map((found) => `/assets/${found[1]}`);
	};
	const background = [...loaded.keys()].filter((path) => /\/(after|es)-/.test(path));
	const needed = [...loaded.keys()].filter((path) => !background.includes(path));
	const neededImports = (await Promise.all(needed.filter((path) => path.endsWith('.js')).map(importsOf))).flat();
	for (const path of background.filter((path) => path.endsWith('.js'))) {
		for (const extra of await importsOf(path)) if (!neededImports.includes(extra)) background.push(extra);
	}
	// The styles of a piece bear its name; the eight letters after it may hold a hyphen.
	const nameOf = (path: string): string => path.replace(/-.{8}\.(js|css)$/, '');
	const pieces = background.filter((path) => path.endsWith('.js')).map(nameOf);
	for (const path of needed) if (path.endsWith('.css') && pieces.includes(nameOf(path))) background.push(path);
	expect(background.length, 'something comes later').toBeGreaterThan(2);
	let bytes = 0;
	for (const [path, size] of loaded) if (!background.includes(path)) bytes += await size;
	expect(bytes, 'page, code and styles, compressed').toBeLessThanOrEqual(60_000);
	expect(bytes).toBeGreaterThan(20_000);
});

test('who joins later on the same device finds nothing of who was there before', async ({ browser, baseURL }) => {
	const made = await makeSession(baseURL ?? '');
	const facilitator = await openPage(browser, made.links.facilitator, DESK);
	const ana = await joinMeeting(browser, made, 'Ana Flores', 'Parents council');
	const device = deviceOf(ana);
	await step(facilitator, 'Start with the first item').click();
	await step(facilitator, 'Open the vote').click();
	await expect(ana.getByText('You have not voted yet.', { exact: false })).toBeVisible();
	await device.setOffline(true);
	await ana.getByLabel(/Say why/).fill('zanzibar-secret-reason');
	await ana.getByRole('radio', { name: '4 Transforming' }).check({ force: true });
	await expect(ana.getByText('Your vote is safe', { exact: false })).toBeVisible();
	await ana.close();
	await device.setOffline(false);

	const ben = await device.newPage();
	await ben.goto(made.links.participant);
	await ben.getByLabel('Your name').fill('Ben Okafor');
	await ben.getByLabel('Your organization').fill('Community college');
	await ben.getByRole('button', { name: 'Join and vote' }).click();
	await expect(ben.getByText('You have not voted yet.', { exact: false })).toBeVisible();
	await expect(ben.getByLabel(/Say why/)).toHaveValue('');
	// Ana's vote may have gone out under her own name when the device was back; never under Ben's.
	const room = facilitator.getByRole('complementary', { name: 'The room' });
	await expect(room).toContainText(/Ben Okafor\s*not yet/);
	await vote(ben, '1 Emerging');
	await expect(room).toContainText(/Ben Okafor\s*voted/);
});

test('a level is proposed, answered on a phone, closed and decided, with the keyboard', async ({ browser, baseURL }, info) => {
	test.setTimeout(120_000);
	const made = await makeSession(baseURL ?? '', { settings: { rule: { consent: { floor: 3 } } } });
	const facilitator = await openPage(browser, made.links.facilitator, DESK);
	const projector = await openPage(browser, made.links.projector, SCREEN);
	const ana = await joinMeeting(browser, made, 'Ana Flores', 'Parents council');
	const ben = await joinMeeting(browser, made, 'Ben Okafor', 'Community college');
	await expect(step(facilitator, 'Start with the first item')).toBeVisible();
	await facilitator.keyboard.press('s');
	await expect(step(facilitator, 'Open the vote')).toBeVisible();
	await facilitator.keyboard.press('o');
	await vote(ana, '2 Developing');
	await vote(ben, '3 Advancing');
	await expect(facilitator.getByText('Everyone has voted.').first()).toBeVisible();
	await facilitator.keyboard.press('r');

	// Under consent the next step is a proposal.
	await expect(step(facilitator, 'Propose a level')).toHaveClass(/button--primary/);
	await facilitator.keyboard.press('l');
	const level = facilitator.getByRole('radio', { name: '2 Developing' });
	await expect(facilitator.getByRole('radio', { name: '1 Emerging' })).toBeFocused();
	await facilitator.keyboard.press('ArrowDown');
	await expect(level).toBeChecked();
	await facilitator.getByLabel(/What do you say with it/).fill('A start that everyone can see.');
	await inspect(facilitator, 'facilitator-proposing', info);
	await facilitator.keyboard.press('Control+Enter');
	await expect(projector.getByText('Can everyone go along with this?')).toBeVisible();
	await expect(ana.getByText('A start that everyone can see.')).toBeVisible();

	// Ana taps; Ben has a keyboard. Nobody else's page holds what was answered.
	await ana.getByLabel(/Say why/).fill('zanzibar-secret-reason');
	await ana.getByRole('radio', { name: /^1 I have serious doubts/ }).check({ force: true });
	await expect(ana.getByText('Your answer is in: 1, I have serious doubts; let us talk first.', { exact: false })).toBeVisible();
	await inspect(ana, 'participant-answering', info);
	await expect(projector.getByText('1 of 2').first()).toBeVisible();
	await inspect(projector, 'projector-proposed', info);
	await inspect(facilitator, 'facilitator-proposed', info);
	for (const page of [ben, facilitator, projector]) expect(await page.content()).not.toContain('zanzibar-secret-reason');
	await facilitator.locator('body').press('r');
	await expect(facilitator.getByRole('alertdialog')).toContainText('Ben Okafor');
	await facilitator.getByRole('button', { name: 'Wait' }).click();
	await ben.getByRole('radio', { name: /^0 / }).focus();
	await ben.keyboard.press('4');
	await expect(ben.getByText('Your answer is in: 4, I think it is right.', { exact: false })).toBeVisible();

	// The first answers do not meet the floor; the second proposal does.
	await facilitator.locator('body').press('r');
	await expect(ben.getByText('1 of 2 is below 3', { exact: false }).first()).toBeVisible();
	await expect(ben.getByText('zanzibar-secret-reason')).toBeAttached();
	await inspect(ana, 'participant-answers', info);
	await inspect(facilitator, 'facilitator-answers', info);
	await inspect(projector, 'projector-answers', info);
	await facilitator.locator('body').press('l');
	await facilitator.getByRole('radio', { name: '2 Developing' }).check({ force: true });
	await facilitator.keyboard.press('Control+Enter');
	await expect(ana.getByText('You have not answered yet.', { exact: false })).toBeVisible();
	await expect(ana.getByLabel(/Say why/)).toHaveValue('');
	for (const page of [ana, ben]) await page.getByRole('radio', { name: /^3 I can live with it/ }).check({ force: true });
	await expect(facilitator.getByText('Everyone has answered.').first()).toBeVisible();
	await facilitator.locator('body').press('r');
	await expect(projector.getByText('Nobody is below 3: the group consents to 2 Developing.')).toBeVisible();

	await expect(step(facilitator, 'Record the decision')).toHaveClass(/button--primary/);
	await facilitator.locator('body').press('d');
	await expect(step(facilitator, 'Record 2 Developing')).toBeVisible();
	await facilitator.keyboard.press('Control+Enter');
	await expect(step(facilitator, 'Next item')).toBeVisible();
	const record = await openPage(browser, made.links.audit, DESK);
	await expect(record.getByText('2 Developing').first()).toBeVisible();
	await record.getByRole('button', { name: /D1\.1/ }).first().click();
	await expect(record.getByText('Nobody is below 3: the group consents to 2 Developing.').first()).toBeVisible();
	await inspect(record, 'record-proposals', info);
});
