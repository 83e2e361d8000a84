// Rubrics in the browser: reading one, bringing in a document of one's own and holding a meeting on it, and scales and scripts
// that are unlike those of the built-in ones.
import { expect, request, type Page } from '@playwright/test';
import { arabicGarden, gardenText } from './garden';
import { DESK, hostKey, inspect, joinMeeting, makeSession, openPage, PHONE, SCREEN, step, test } from './meeting';

const bringIn = async (page: Page, title: string): Promise<void> => {
	await page.locator('input[type=file]').setInputFiles({ name: 'garden.txt', mimeType: 'text/plain', buffer: Buffer.from(gardenText(title)) });
	await expect(page.getByRole('heading', { name: 'What was understood' })).toBeFocused();
};
const saveButton = (page: Page) => page.getByRole('button', { name: /^Save as version/ });

test('a document is brought in, mended and saved, and a meeting is held on its own words', async ({ browser, baseURL }, info) => {
	test.setTimeout(180_000);
	const host = await openPage(browser, `${baseURL}/host#${hostKey()}`, DESK);
	await host.getByRole('link', { name: 'Use your own framework' }).click();
	await inspect(host, 'import-choose', info);
	await bringIn(host, 'Willow Garden Framework');

	// What was understood, beside what is missing and what is in doubt.
	await expect(host.getByText('1 domain, 2 criteria, 5 descriptors and 1 glossary term.', { exact: false })).toBeVisible();
	await expect(host.getByRole('heading', { name: '1 thing is missing' })).toBeVisible();
	await expect(host.getByRole('heading', { name: 'Two names for one criterion' })).toBeVisible();
	await inspect(host, 'import-mend', info);
	await host.setViewportSize(PHONE);
	await inspect(host, 'import-mend-phone', info);
	await host.setViewportSize({ width: 320, height: 640 });
	await inspect(host, 'import-mend-narrow', info);
	await host.setViewportSize(DESK);

	// Saving what has a gap goes to the gap; nothing is lost over a reload.
	await expect(saveButton(host)).toHaveAttribute('aria-disabled', 'true');
	await saveButton(host).focus();
	await host.keyboard.press('Enter');
	const gap = host.getByRole('group', { name: /^Criterion G1\.2/ }).getByRole('textbox', { name: '2 Sown' });
	await expect(gap).toBeFocused();
	await host.keyboard.type('Rain barrels stand at two doors.');
	await expect(host.getByText('Nothing is missing. It can be saved.')).toBeVisible();
	await host.reload();
	await expect(gap).toHaveValue('Rain barrels stand at two doors.');
	await host.getByLabel('Short name').fill('willow-garden');
	await host.getByLabel('Version').fill('2026');
	await expect(saveButton(host)).not.toHaveAttribute('aria-disabled', 'true');
	await saveButton(host).click();
	await expect(host.getByRole('heading', { name: 'Willow Garden Framework is saved' })).toBeFocused();
	await inspect(host, 'import-saved', info);

	await host.getByRole('link', { name: 'Hold a meeting on it' }).click();
	await expect(host.getByRole('radio', { name: /Willow Garden Framework/ })).toBeChecked();
	await host.getByLabel('What is the meeting called?').fill('Garden evening');
	await host.getByLabel('Name 1').fill('Willow School');
	await host.getByRole('button', { name: 'Make the meeting' }).click();
	await expect(host.getByRole('heading', { name: 'Garden evening is ready' })).toBeVisible();
	const links = await host.locator('code').allInnerTexts();
	const linkTo = (kind: string): string => links.find((link) => link.includes(`/${kind}`)) ?? '';

	const participant = await openPage(browser, linkTo('join'));
	await participant.getByLabel('Your name').fill('Ana Flores');
	await participant.getByLabel('Your organization').fill('Parents');
	await participant.getByRole('button', { name: 'Join and vote' }).click();
	await expect(participant).toHaveURL(/\/session\//);
	await host.getByRole('link', { name: 'Open the console' }).click();
	await step(host, 'Start with the first item').click();
	await step(host, 'Open the vote').click();
	await expect(participant.getByText('One class keeps a compost heap near the beds.')).toBeVisible();
	await participant.getByRole('radio', { name: '2 Sown' }).check({ force: true });
	await expect(participant.getByText('Your vote is in: 2 Sown.', { exact: false })).toBeVisible();
	await step(host, 'Reveal').click();
	await step(host, 'Record the decision').click();
	await host.getByLabel('Why', { exact: true }).fill('The heap is there, and one class turns it.');
	await step(host, 'Record 2 Sown').click();
	await expect(participant.getByText('The heap is there, and one class turns it.')).toBeVisible();

	const record = await openPage(browser, linkTo('record'), DESK);
	await record.getByRole('button', { name: 'Open all details' }).click();
	await expect(record.getByText('One class keeps a compost heap near the beds.')).toBeVisible();
	await expect(record.getByText('Every class feeds the heaps, and the cistern keeps them moist.')).toBeVisible();
	// The very text that was voted on is a step away.
	await record.getByRole('link', { name: /Willow Garden Framework/ }).click();
	await expect(record.getByRole('heading', { name: 'Willow Garden Framework' })).toBeVisible();
	await expect(record.getByText('Rain barrels stand at two doors.')).toBeVisible();
});

test('a saved version never changes, and the next one shows what became different', async ({ browser, baseURL }, info) => {
	test.setTimeout(120_000);
	const page = await openPage(browser, `${baseURL}/rubrics/import#${hostKey()}`, DESK);
	await bringIn(page, 'Birch Garden Framework');
	await page.getByRole('button', { name: /^Go to G1\.2, 2 Sown/ }).click();
	await page.keyboard.type('Rain barrels stand at one door.');
	await page.getByLabel('Short name').fill('birch-garden');
	await page.getByLabel('Version').fill('2026');
	await expect(page.getByText('Nothing is missing. It can be saved.')).toBeVisible();
	await saveButton(page).click();
	await page.getByRole('link', { name: 'Look at it' }).click();
	await page.getByRole('link', { name: 'Change it as a new version' }).click();
	await expect(page.getByLabel('Version')).toHaveValue('2026.1');
	await expect(page.getByText('This is the same text as version 2026', { exact: false })).toBeVisible();

	// Another text under a version that is taken: the page offers one that is not.
	await page.getByLabel('Version').fill('2026');
	const text = page.getByRole('group', { name: /^Criterion G1\.2/ }).getByRole('textbox', { name: '2 Sown' });
	await text.fill('Rain barrels stand at every door.');
	await expect(page.getByText('Version 2026 is taken by another text', { exact: false })).toBeVisible();
	await page.getByRole('button', { name: 'Use 2026.1' }).click();
	await expect(page.getByText('1 thing becomes different from version 2026', { exact: false })).toBeVisible();
	await page.getByRole('button', { name: 'See what' }).click();
	await expect(page.locator('del')).toContainText('one');
	await expect(page.locator('ins')).toContainText('every');

	// What is taken away can be put back.
	await page.getByRole('button', { name: 'Remove G1.1' }).click();
	await expect(page.getByRole('group', { name: /^Criterion G1\.1/ })).toHaveCount(0);
	await page.getByRole('button', { name: 'Put it back' }).click();
	await expect(page.getByRole('group', { name: /^Criterion G1\.1/ })).toHaveCount(1);
	await expect(page.getByText('1 thing becomes different from version 2026', { exact: false })).toBeVisible();
	await saveButton(page).click();
	await page.getByRole('link', { name: 'Look at it' }).click();
	await page.getByText('About this text').click();
	await page.getByRole('link', { name: 'What changed since 2026' }).click();
	await expect(page.getByRole('heading', { name: 'What changed since 2026' })).toBeVisible();
	await expect(page.locator('.changes ins')).toContainText('every');
	await inspect(page, 'rubric-changes', info);
});

test('what cannot be read is refused in plain words, and the way on is open', async ({ browser, baseURL }) => {
	const page = await openPage(browser, `${baseURL}/rubrics/import#${hostKey()}`, DESK, 'es-ES');
	await page.locator('input[type=file]').setInputFiles({ name: 'marco.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
	await expect(page.getByRole('alert')).toContainText('Un PDF no se puede leer directamente.');
	await page.locator('input[type=file]').setInputFiles({ name: 'marco.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0x00, 0xfe, 0x81]) });
	await expect(page.getByRole('alert')).toHaveText('No se encontró ningún marco en este archivo. Compruebe que es el correcto, o pegue su texto abajo.');
	await page.getByLabel('El texto de su marco').fill(gardenText('Marco del Huerto'));
	await page.getByRole('button', { name: 'Leer este texto' }).click();
	await expect(page.getByRole('heading', { name: 'Qué se entendió' })).toBeFocused();
	await expect(page.getByRole('heading', { name: 'Falta 1 cosa' })).toBeVisible();
});

test('a rubric is read, searched and explained', async ({ browser, baseURL }, info) => {
	// Its pages are long, and each is looked at as a whole.
	test.setTimeout(180_000);
	const page = await openPage(browser, `${baseURL}/rubrics`, DESK);
	await inspect(page, 'rubrics', info);
	await page.getByRole('link', { name: 'District Framework' }).click();
	await expect(page.getByRole('heading', { name: /^D1 / })).toBeVisible();
	await inspect(page, 'rubric', info);

	// A code goes to its criterion; words show where they stand, and the rest steps aside.
	const search = page.getByRole('searchbox');
	await search.fill('d4.1');
	await search.press('Enter');
	await expect(page.getByRole('heading', { name: /^D4\.1/ })).toBeFocused();
	await search.fill('zzzz');
	await expect(page.getByRole('status').filter({ hasText: 'Nothing fits' })).toBeAttached();
	await search.fill('superintendent');
	await expect(page.getByRole('status').filter({ hasText: /is in \d+ criteria/ })).toBeAttached();
	await expect(page.locator('mark').first()).toHaveText(/superintendent/i);
	await inspect(page, 'rubric-search', info);
	await search.press('Escape');
	await expect(page.locator('mark')).toHaveCount(0);

	// A term explains itself with the keyboard, and Escape closes it.
	const term = page.locator('.term').first();
	await term.focus();
	await expect(page.locator('.term-card')).toBeVisible();
	await expect(term).toHaveAccessibleDescription(/\w/);
	await page.keyboard.press('Escape');
	await expect(page.locator('.term-card')).toHaveCount(0);

	const phone = await openPage(browser, `${baseURL}/rubrics/connected-district/2021#D4.1`);
	await expect(phone.getByRole('heading', { name: /^D4\.1/ })).toBeInViewport();
	await phone.locator('.term').first().tap();
	await expect(phone.locator('.term-card')).toBeVisible();
	await inspect(phone, 'rubric-phone', info);
	await phone.setViewportSize({ width: 320, height: 640 });
	await inspect(phone, 'rubric-narrow', info);
});

test('a meeting is held on ten levels in a script that runs from the right', async ({ browser, baseURL }, info) => {
	test.setTimeout(180_000);
	const api = await request.newContext({ baseURL: baseURL ?? '' });
	const saved = await api.post('/api/rubrics', { headers: { authorization: `Bearer ${hostKey()}` }, data: arabicGarden });
	expect([200, 201]).toContain(saved.status());
	const made = await makeSession(baseURL ?? '', { rubric: { id: 'arabic-garden', version: '1' }, criteria: ['G1.1'], subjects: ['مدرسة الوادي'] });
	const facilitator = await openPage(browser, made.links.facilitator, DESK);
	const projector = await openPage(browser, made.links.projector, SCREEN);
	const ana = await joinMeeting(browser, made, 'ليلى', 'Parents');
	await step(facilitator, 'Start with the first item').click();
	await step(facilitator, 'Open the vote').click();

	// The text runs from the right although it begins with Latin letters.
	const text = ana.getByText('GLT يعمل مع الفريق على خطة الحديقة في المرحلة 9.', { exact: false });
	await expect(text).toHaveCSS('direction', 'rtl');
	await expect(ana.getByRole('radio', { name: '0 بداية' })).toBeAttached();
	await inspect(ana, 'ten-voting-phone', info);
	await inspect(projector, 'ten-voting-projector', info);
	await inspect(facilitator, 'ten-voting-facilitator', info);
	await ana.getByRole('radio', { name: '9 نظام' }).check({ force: true });
	await expect(ana.getByText(/Your vote is in: \W*9/)).toBeVisible();

	await step(facilitator, 'Reveal').click();
	await expect(ana.getByRole('heading', { name: 'How the group voted' })).toBeAttached();
	await inspect(ana, 'ten-revealed-phone', info);
	await ana.setViewportSize({ width: 320, height: 640 });
	await inspect(ana, 'ten-revealed-narrow', info);
	await inspect(projector, 'ten-revealed-projector', info);
	await step(facilitator, 'Record the decision').click();
	await inspect(facilitator, 'ten-deciding', info);
	await facilitator.getByLabel('Why', { exact: true }).fill('الخطة مكتوبة.');
	await step(facilitator, 'Record \\W*9').click();
	await expect(projector.getByText('الخطة مكتوبة.')).toBeVisible();
	await inspect(projector, 'ten-decided-projector', info);

	const record = await openPage(browser, made.links.audit, DESK);
	await expect(record.getByText('الخطة مكتوبة.').first()).toBeAttached();
	await inspect(record, 'ten-record', info);
});
