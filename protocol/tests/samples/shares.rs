//! Samples of what the directory records of shares and webhooks.

use protocol::event::{ShareMade, ShareRevoked, WebhookRemoved, WebhookSet};
use protocol::id::{ParticipantId, ShareId, WebhookId};
use protocol::share::{ComparisonOf, ShareOf};
use protocol::webhook::WebhookKind;

use super::{Sample, sample, session, subject};

pub(super) fn samples() -> Vec<Sample> {
    let server = ParticipantId::SERVER;
    let share = ShareId::from_parts(1_795_370_000_005, 1);
    let webhook = WebhookId::from_parts(1_795_370_000_006, 1);
    let of_session = ShareMade {
        share,
        of: ShareOf::Session(session()),
        token: "5c".repeat(32),
        people: true,
        public: false,
        label: "Para la junta — «final»".to_owned(),
        expires_at: Some("2027-06-30T22:00:00.000Z".to_owned()),
    };
    let of_subject = ShareMade {
        of: ShareOf::Subject(subject(1)),
        people: false,
        public: true,
        label: String::new(),
        expires_at: None,
        ..of_session.clone()
    };
    let comparison = ShareOf::Comparison(ComparisonOf { rubric: "connected-district".to_owned() });
    let url = "https://hooks.example.org/rubricon".to_owned();
    let set = WebhookSet { webhook, url, kinds: Vec::new() };
    let kinds = vec![WebhookKind::SessionClosed, WebhookKind::ItemDecided, WebhookKind::ItemReopened];
    vec![
        sample("share_made", server, of_session),
        sample("share_made.comparison", server, ShareMade { of: comparison, ..of_subject.clone() }),
        sample("share_made.subject", server, of_subject),
        sample("share_revoked", server, ShareRevoked { share }),
        sample("webhook_set", server, set.clone()),
        sample("webhook_set.some", server, WebhookSet { kinds, ..set }),
        sample("webhook_removed", server, WebhookRemoved { webhook }),
    ]
}
