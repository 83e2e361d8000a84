/** Requests about the sessions and subjects of the server. All of them need the host key. */
import type { ArchiveSession, ListedSession, ListedSubject, Plan, SessionId, SessionList, SubjectList } from '../protocol/wire';
import { getJson, postJson } from './http';

export const loadSessions = async (hostKey: string): Promise<ListedSession[]> => (await getJson<SessionList>('/api/sessions', hostKey)).sessions;

/** Puts a session away, or takes it out again. */
export const archiveSession = (session: SessionId, archived: boolean, hostKey: string): Promise<ArchiveSession> =>
	postJson(`/api/sessions/${encodeURIComponent(session)}/archive`, { archived } satisfies ArchiveSession, hostKey);

/** How a session is held, to make another like it. */
export const loadPlan = (session: SessionId, hostKey: string): Promise<Plan> =>
	getJson(`/api/sessions/${encodeURIComponent(session)}/template`, hostKey);

export const loadSubjects = async (hostKey: string): Promise<ListedSubject[]> => (await getJson<SubjectList>('/api/subjects', hostKey)).subjects;
