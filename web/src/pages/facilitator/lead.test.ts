import { describe, expect, it } from 'vitest';
import type { Meeting, Person, You } from '../../protocol/wire';
import { GONE_MS, leadNews } from './lead';

const you = (more: Partial<You>): You => ({ role: 'facilitator', participant: 'Leo', absent: false, ballots: [], recused: [], votes: false, ...more });
const meeting = (phase: Meeting['phase'] = 'running'): Meeting => ({
	session: 'S',
	title: 'T',
	phase,
	rubric: { id: 'r', version: '1', digest: '' },
	subjects: [],
	settings: {},
	join_code: '',
	lead: { participant: 'Mia', name: 'Mia', organisation: '' },
});
const people = [{ participant: 'Leo', name: 'Leo' }] as Person[];
const gone = { lead_gone_since: '2026-11-29T18:00:00Z' };

describe('what is said about the lead', () => {
	it('is nothing while somebody leads and is here', () => {
		expect(leadNews(you({}), meeting(), {}, people)).toBeUndefined();
		expect(leadNews(you({ leads: true }), meeting(), {}, people)).toBeUndefined();
	});

	it('is an offer, to both of them', () => {
		expect(leadNews(you({ lead_offered: true }), meeting(), { lead_offered_to: 'Leo' }, people)).toEqual({ about: 'offered' });
		expect(leadNews(you({ leads: true }), meeting(), { lead_offered_to: 'Leo' }, people)).toEqual({ about: 'offering', name: 'Leo' });
	});

	it('is that whoever leads is gone, and from when on another facilitator can lead', () => {
		const news = leadNews(you({}), meeting(), gone, people);
		expect(news).toMatchObject({ about: 'gone', can: true });
		expect(news?.about === 'gone' && news.claimFrom - Date.parse(news.since)).toBe(GONE_MS);
		expect(leadNews(you({ role: 'scribe' }), meeting(), gone, people)).toMatchObject({ can: false });
	});

	it('is nothing once the meeting is over', () => {
		expect(leadNews(you({}), meeting('closed'), gone, people)).toBeUndefined();
	});
});
