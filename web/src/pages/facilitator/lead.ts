/** The lead of the meeting, as the desk tells it: who has it, whether it is offered, and when it can be taken over. */
import type { Desk as DeskPart, Meeting, Person, You } from '../../protocol/wire';

/** How long whoever leads has to be gone before another facilitator can take over, in milliseconds. */
export const GONE_MS = 120_000;

export type LeadNews =
	/** It is offered to the reader. */
	| { about: 'offered' }
	/** The reader offered it to somebody. */
	| { about: 'offering'; name: string }
	/** Whoever leads is gone; `claim` from that moment on, for a facilitator. */
	| { about: 'gone'; since: string; claimFrom: number; can: boolean };

/** What has to be said about the lead now; nothing as long as somebody leads and is here. */
export const leadNews = (you: You | null, meeting: Meeting | null, desk: DeskPart | null | undefined, people: readonly Person[]): LeadNews | undefined => {
	if (!you || !meeting || meeting.phase === 'closed') return undefined;
	if (you.lead_offered) return { about: 'offered' };
	if (you.leads) {
		const to = desk?.lead_offered_to;
		return to ? { about: 'offering', name: people.find((person) => person.participant === to)?.name ?? '' } : undefined;
	}
	const since = desk?.lead_gone_since;
	if (!since) return undefined;
	return { about: 'gone', since, claimFrom: Date.parse(since) + GONE_MS, can: you.role === 'facilitator' };
};
