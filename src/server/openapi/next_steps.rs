//! What there is to do with next steps: the plan of a session and of a subject.

use super::{Given, JSON, Needs, Operation};

pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        method: "get",
        path: "/api/sessions/{id}/plan",
        id: "getPlan",
        summary: "The next steps of the decisions in force, as they stand now: open ones first, then by their date",
        access: Needs::Reading,
        query: &[],
        body: None,
        answer: (200, JSON, "StepList"),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/plan.ics",
        id: "downloadPlan",
        summary: "Those next steps that have a date, as a calendar file (RFC 5545)",
        access: Needs::Reading,
        query: &[("language", "string", "en (if not given) or es", Given::Maybe)],
        body: None,
        answer: (200, "text/calendar; charset=utf-8", ""),
    },
    Operation {
        method: "post",
        path: "/api/sessions/{id}/next-steps",
        id: "setNextStep",
        summary: "Says how a next step stands, also after the meeting, for somebody who is named on record",
        access: Needs::HostKey,
        query: &[],
        body: Some("SetNextStep"),
        answer: (200, JSON, "NextStepIsSet"),
    },
    Operation {
        method: "get",
        path: "/api/subjects/{id}/plan",
        id: "getSubjectPlan",
        summary: "The next steps of one subject over all its sessions, as they stand now",
        access: Needs::HostKey,
        query: &[],
        body: None,
        answer: (200, JSON, "StepList"),
    },
    Operation {
        method: "get",
        path: "/api/subjects/{id}/plan.ics",
        id: "downloadSubjectPlan",
        summary: "Those of them that have a date, as a calendar file (RFC 5545)",
        access: Needs::HostKey,
        query: &[("language", "string", "en (if not given) or es", Given::Maybe)],
        body: None,
        answer: (200, "text/calendar; charset=utf-8", ""),
    },
];
