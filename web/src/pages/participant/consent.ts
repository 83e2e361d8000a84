/** The consent list: items on which the advance round met the rule, to be accepted together without talk. Pure. */
import type { AgendaEntry, Parts } from '../../protocol/wire';

export interface ConsentEntry {
	entry: AgendaEntry;
	level: number;
}

/** What stands on the list now, in the order of the agenda. */
export const consentOf = (parts: Parts): ConsentEntry[] =>
	(parts.agenda?.items ?? []).flatMap((entry) => (entry.consent == null || entry.pulled ? [] : [{ entry, level: entry.consent }]));

/** What was on it and is to be talked about. */
export const pulledOf = (parts: Parts): AgendaEntry[] => (parts.agenda?.items ?? []).filter((entry) => entry.pulled && entry.state !== 'decided');
