/** The requests of the host page. */
import { getJson, postJson } from '../../live/http';
import type { CreateSession, Rubric, RubricList, RubricSummary, SessionMade } from '../../protocol/wire';

export const loadRubrics = async (): Promise<RubricSummary[]> => (await getJson<RubricList>('/api/rubrics')).rubrics;

/** The newest text of this name: a meeting that is being prepared pins no digest yet. */
export const loadRubric = ({ id, version }: { id: string; version: string }): Promise<Rubric> =>
	getJson(`/api/rubrics/${encodeURIComponent(id)}/${encodeURIComponent(version)}`);

export const createSession = (request: CreateSession, hostKey: string): Promise<SessionMade> =>
	postJson('/api/sessions', request, hostKey);
