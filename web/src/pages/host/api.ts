/** The requests of the host page. */
import { deleteAt, getJson, postJson } from '../../live/http';
import type { CreateSession, Plan, SaveTemplate, SessionId, SessionMade, SubjectList, Template, TemplateId, TemplateList } from '../../protocol/wire';

export const createSession = (request: CreateSession, hostKey: string): Promise<SessionMade> =>
	postJson('/api/sessions', request, hostKey);

/** How a session is held, to make another like it. */
export const loadPlan = (session: SessionId, hostKey: string): Promise<Plan> =>
	getJson(`/api/sessions/${encodeURIComponent(session)}/template`, hostKey);

/** Everyone who was assessed on this server. */
export const loadSubjectNames = async (hostKey: string): Promise<string[]> =>
	(await getJson<SubjectList>('/api/subjects', hostKey)).subjects.map((subject) => subject.name);

export const loadTemplates = async (hostKey: string): Promise<Template[]> =>
	(await getJson<TemplateList>('/api/templates', hostKey)).templates;

/** Keeps a plan under a name, in place of the one that had it. */
export const saveTemplate = (name: string, plan: Plan, hostKey: string): Promise<Template> =>
	postJson('/api/templates', { name, plan } satisfies SaveTemplate, hostKey);

export const removeTemplate = (id: TemplateId, hostKey: string): Promise<void> =>
	deleteAt(`/api/templates/${encodeURIComponent(id)}`, hostKey);
