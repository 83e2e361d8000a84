/** What is said aloud at the desk beside the course of the vote: seldom, once each, and only what somebody there acts on. */
import type { ParticipantId, Parts, Warning } from '../../protocol/wire';
import { waitingAt } from './menu';

/** What of the view can be news. */
export interface Snapshot {
	lead: ParticipantId | undefined;
	leadName: string;
	leads: boolean;
	offered: boolean;
	gone: boolean;
	/** Names at the door, by id. */
	door: Map<ParticipantId, string>;
	/** Names of those whose hands are up, by id. */
	hands: Map<ParticipantId, string>;
	advance: boolean | undefined;
	warnings: Warning[];
}

export interface News {
	id: string;
	values?: Record<string, string | number>;
}

export const snapshotOf = (parts: Parts): Snapshot => ({
	lead: parts.meeting?.lead?.participant,
	leadName: parts.meeting?.lead?.name ?? '',
	leads: parts.you?.leads ?? false,
	offered: parts.you?.lead_offered ?? false,
	gone: typeof parts.desk?.lead_gone_since === 'string',
	door: new Map(waitingAt(parts.roster?.people ?? []).map((person) => [person.participant, person.name])),
	hands: new Map((parts.talk?.queue ?? []).map((one) => [one.participant, one.name])),
	advance: parts.advance?.open,
	warnings: parts.desk?.warnings ?? [],
});

export const newsOf = (before: Snapshot, now: Snapshot): News[] => {
	const news: News[] = [];
	if (now.lead !== before.lead && before.lead !== undefined) news.push(now.leads ? { id: 'desk-say-you-lead' } : { id: 'desk-say-leads', values: { name: now.leadName } });
	if (now.offered && !before.offered) news.push({ id: 'desk-lead-offered', values: { name: now.leadName } });
	if (now.gone && !before.gone && !now.leads) news.push({ id: 'desk-say-gone', values: { name: now.leadName } });
	const arrived = added(before.door, now.door);
	if (arrived.length === 1) news.push({ id: 'desk-say-door', values: { name: arrived[0] ?? '' } });
	else if (arrived.length > 1) news.push({ id: 'desk-at-door', values: { count: now.door.size } });
	const raised = added(before.hands, now.hands);
	if (raised.length === 1) news.push({ id: 'desk-say-hand', values: { name: raised[0] ?? '' } });
	else if (raised.length > 1) news.push({ id: 'desk-hands', values: { count: now.hands.size } });
	if (now.advance !== before.advance && (now.advance || before.advance)) news.push({ id: now.advance ? 'desk-say-advance-open' : 'desk-say-advance-closed' });
	if (now.leads && now.warnings.some((one) => !before.warnings.some((other) => other.about === one.about))) news.push({ id: 'desk-say-warning' });
	return news;
};

const added = (before: Map<string, string>, now: Map<string, string>): string[] => [...now].filter(([id]) => !before.has(id)).map(([, name]) => name);
